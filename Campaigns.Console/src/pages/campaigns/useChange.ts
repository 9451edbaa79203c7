import { useRef, useState } from 'react';
import { newKey, send, type Pending } from '@/api/pending';
import { problemOf, type Problem } from '@/api/problem';

export interface Change {
  /** Sends it; answers whether it took effect. The same body again is the same change, so that a lost answer never does it twice. */
  run: (path: string, body: unknown) => Promise<boolean>;
  busy: boolean;
  problem: Problem | undefined;
  clear: () => void;
}

/** One change at a time, with its idempotency key and what the service said of it. */
export function useChange(done: (answer: unknown) => Promise<void> | void): Change {
  const sent = useRef<{ text: string; pending: Pending } | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const run = async (path: string, body: unknown) => {
    const text = `${path} ${JSON.stringify(body)}`;
    if (sent.current?.text !== text) sent.current = { text, pending: { key: newKey(), path, body } };
    setBusy(true);
    setProblem(undefined);
    try {
      const answer = await send(sent.current.pending);
      sent.current = null;
      await done(answer);
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, problem, clear: () => setProblem(undefined) };
}
