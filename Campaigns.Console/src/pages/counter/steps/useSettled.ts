import { useEffect, useState } from 'react';

/** The second half of a double click or of a double Enter comes sooner than this; somebody who has read the step, later. In milliseconds. */
const settleMs = 350;

/** False while a step has only just come up: what was pressed once must not also answer the step after it. */
export function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), settleMs);
    return () => clearTimeout(timer);
  }, []);
  return settled;
}
