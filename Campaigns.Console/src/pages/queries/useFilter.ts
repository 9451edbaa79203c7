import { useMemo } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { addressOf, filterOf, type Filter } from './filter';

/** What the address asks for, and how to ask for something else: the first page of it, as an entry of its own in the browser's history. */
export function useFilter(): [Filter, (change: Partial<Filter>) => void] {
  const [address, setAddress] = useSearchParams();
  const filter = useMemo(() => filterOf(address), [address]);
  return [filter, (change) => setAddress(addressOf({ ...filter, ...change }))];
}

interface Pages {
  cursors: readonly string[];
  cursor: string | undefined;
  next: (cursor: string) => void;
  previous: () => void;
}

/** The pages gone through so far, kept with the entry of the browser's history: coming back from a row shows the same page. */
export function usePages(): Pages {
  const location = useLocation();
  const navigate = useNavigate();
  const cursors = cursorsIn(location.state);
  const go = (to: readonly string[]) => void navigate({ search: location.search }, { state: { cursors: to } });
  return { cursors, cursor: cursors.at(-1), next: (cursor) => go([...cursors, cursor]), previous: () => go(cursors.slice(0, -1)) };
}

function cursorsIn(state: unknown): readonly string[] {
  if (typeof state !== 'object' || state === null || !('cursors' in state) || !Array.isArray(state.cursors)) return [];
  return state.cursors.filter((cursor) => typeof cursor === 'string');
}
