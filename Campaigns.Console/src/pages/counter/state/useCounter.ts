import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { useSession } from '@/api/session';
import { CounterStore } from './store';

const Counter = createContext<CounterStore | null>(null);

export const CounterProvider = Counter.Provider;

/** The counter of who is signed in, for as long as the page is open. */
export function useCounterStore(): CounterStore {
  const { user } = useSession();
  const cache = useQueryClient();
  const [store] = useState(() => new CounterStore(user.userName, () => void cache.invalidateQueries({ queryKey: ['hall-day'] })));
  useEffect(() => store.start(), [store]);
  return store;
}

export function useCounter() {
  const store = useContext(Counter);
  if (store === null) throw new Error('no counter');
  const state = useSyncExternalStore(store.subscribe, store.get);
  return { state, store };
}
