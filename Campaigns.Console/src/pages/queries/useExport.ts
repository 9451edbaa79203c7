import { useCallback, useEffect, useRef, useState } from 'react';
import { fetchFile, saveFile, type Progress } from '@/api/download';
import { problemOf, type Problem } from '@/api/problem';

interface State {
  /** Undefined when none is under way; null while the service is still making the file. */
  progress: Progress | null | undefined;
  problem: Problem | undefined;
}

const idle: State = { progress: undefined, problem: undefined };

/** One download at a time, with how far it has come; called off by the user, or by leaving the page. */
export function useExport() {
  const [state, setState] = useState(idle);
  const running = useRef<AbortController>(undefined);
  const stop = useCallback(() => running.current?.abort(), []);
  useEffect(() => stop, [stop]);
  const start = useCallback(async (path: string) => {
    const controller = new AbortController();
    running.current = controller;
    setState({ progress: null, problem: undefined });
    try {
      const file = await fetchFile(path, (progress) => setState({ progress: { ...progress }, problem: undefined }), controller.signal);
      saveFile(file);
      setState(idle);
    } catch (error) {
      setState({ progress: undefined, problem: controller.signal.aborted ? undefined : problemOf(error) });
    }
  }, []);
  return { ...state, start, stop, dismiss: () => setState(idle) };
}
