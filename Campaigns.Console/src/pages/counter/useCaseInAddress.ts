import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import type { CounterStore } from './state/store';

/** Takes up the enrolment another page leads here with (`?enrolment=`), once: a reload afterwards goes on with whatever is in hand. */
export function useCaseInAddress(store: CounterStore): void {
  const [address, setAddress] = useSearchParams();
  const number = address.get('enrolment');
  useEffect(() => {
    if (number === null) return;
    setAddress({}, { replace: true });
    // Its owed gifts first: that is what other pages lead here for.
    store.resume(number, true);
  }, [number, setAddress, store]);
}
