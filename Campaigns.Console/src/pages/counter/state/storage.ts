import { empty, type CounterState, type Papers } from './model';

const prefix = 'campaigns.counter.';
const papersPrefix = 'campaigns.counter-papers.';

/** What a reload must bring back. Member and offers are read anew; a finished case leaves nothing behind on the machine. */
const kept = [
  'step', 'phone', 'enrolment', 'catchingUp', 'receiptNo', 'method', 'serials', 'scanned', 'owed', 'signing', 'paperNo', 'pending', 'unmatched',
] as const satisfies readonly (keyof CounterState)[];

type Kept = Pick<CounterState, (typeof kept)[number]>;

export function load(userName: string): CounterState {
  const papers = (read(papersPrefix + userName) as Papers | null) ?? empty.papers;
  const found = read(prefix + userName) as Kept | null;
  if (found === null) return { ...empty, papers };
  // What the customer may join is asked anew, so the step that shows it waits for the answer.
  return { ...empty, ...found, papers, step: found.step === 'offer' && found.pending === null ? 'phone' : found.step };
}

/** @returns whether it is kept: some browsers keep nothing, and a request that could not be noted must not be sent. */
export function save(userName: string, state: CounterState): boolean {
  const idle = state.step === 'done' || (state.step === 'phone' && state.phone === '' && state.enrolment === null);
  const { pending, unmatched } = state;
  try {
    localStorage.setItem(papersPrefix + userName, JSON.stringify(state.papers));
    if (idle && pending === null && unmatched === null) {
      localStorage.removeItem(prefix + userName);
      return true;
    }
    const worth = idle ? { ...empty, pending, unmatched } : state;
    localStorage.setItem(prefix + userName, JSON.stringify(Object.fromEntries(kept.map((name) => [name, worth[name]]))));
    return true;
  } catch {
    return false;
  }
}

function read(key: string): unknown {
  const text = localStorage.getItem(key);
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
