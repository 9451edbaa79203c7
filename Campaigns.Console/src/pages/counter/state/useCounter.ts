import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { useSession } from '@/api/session';
import { isPrinted, printSlip } from '../slip';
import { CounterStore } from './store';

const Counter = createContext<CounterStore | null>(null);

export const CounterProvider = Counter.Provider;

/** The counter of who is signed in, for as long as the page is open. */
export function useCounterStore(): CounterStore {
  const { user } = useSession();
  const cache = useQueryClient();
  const [store] = useState(() => {
    const made: CounterStore = new CounterStore(user.userName, {
      changed: () => void cache.invalidateQueries({ queryKey: ['hall-day'] }),
      signed: (number) => {
        // A window opens only while the clerk's key press counts; after a lost connection they press F4.
        if (!isPrinted(number) && navigator.userActivation.isActive) printSlip(number, (problem) => made.act({ type: 'unread', problem }));
      },
    });
    return made;
  });
  useEffect(() => store.start(), [store]);
  return store;
}

export function useCounter() {
  const store = useContext(Counter);
  if (store === null) throw new Error('no counter');
  const state = useSyncExternalStore(store.subscribe, store.get);
  return { state, store };
}
