import { empty, type CounterState } from './model';

const prefix = 'campaigns.counter.';

/** What a reload must bring back. Member and offers are read anew; a finished case leaves nothing behind on the machine. */
type Kept = Pick<CounterState, 'step' | 'phone' | 'enrolment' | 'receiptNo' | 'method' | 'serials' | 'scanned' | 'owed' | 'signing' | 'paperNo' | 'pending'>;

export function load(userName: string): CounterState {
  const text = localStorage.getItem(prefix + userName);
  if (text === null) return empty;
  try {
    return { ...empty, ...(JSON.parse(text) as Kept) };
  } catch {
    return empty;
  }
}

/** @throws DOMException when the browser keeps nothing: a request that could not be noted must not be sent. */
export function save(userName: string, state: CounterState): void {
  if (state.pending === null && (state.step === 'done' || (state.step === 'phone' && state.phone === ''))) {
    localStorage.removeItem(prefix + userName);
    return;
  }
  const { step, phone, enrolment, receiptNo, method, serials, scanned, owed, signing, paperNo, pending } = state;
  const kept: Kept = { step, phone, enrolment, receiptNo, method, serials, scanned, owed, signing, paperNo, pending };
  localStorage.setItem(prefix + userName, JSON.stringify(kept));
}
