import { useRef, useState } from 'react';
import { api } from '@/api/client';
import { newKey } from '@/api/pending';
import { problemOf, type Problem } from '@/api/problem';
import { unwrapVersioned, type Campaign } from '../../data';
import type { JsonObject } from './definition';

/** Saves a definition: as a new draft, or as a change of the version it was begun from. */
export function useSave(code: string | undefined, done: (code: string, version: string) => Promise<void>) {
  const created = useRef<{ text: string; key: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const create = (definition: JsonObject) => {
    const text = JSON.stringify(definition);
    if (created.current?.text !== text) created.current = { text, key: newKey() };
    return unwrapVersioned(api.POST('/api/v1/campaigns', { params: { header: { 'Idempotency-Key': created.current.key } }, body: definition as unknown as Campaign }));
  };
  const change = (path: string, definition: JsonObject, version: string) =>
    unwrapVersioned(api.PUT('/api/v1/campaigns/{code}', { params: { path: { code: path }, header: { 'If-Match': version } }, body: definition as unknown as Campaign }));
  const run = async (definition: JsonObject, version: string) => {
    setBusy(true);
    try {
      const answer = await (code === undefined ? create(definition) : change(code, definition, version));
      setProblem(undefined);
      await done(answer.body.code, answer.version);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, problem, clear: () => setProblem(undefined) };
}
