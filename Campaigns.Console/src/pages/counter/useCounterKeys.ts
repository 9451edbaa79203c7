import { useEffect, useRef } from 'react';
import { quiet, scanOf, typed, type Burst } from './scanner';
import { printable, printSlip } from './slip';
import type { CounterStore } from './state/store';

/** The field a burst began in, and what it held before: a scan leaves no trace in a field it wasn't meant for. */
interface Field {
  element: HTMLInputElement;
  before: string;
}

/** Keys that work wherever the focus is, and the scanner, whose serials go to the gifts whatever has the focus. */
export function useCounterKeys(store: CounterStore): void {
  const burst = useRef<Burst>(quiet);
  const field = useRef<Field | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector('[role="dialog"]') !== null || event.ctrlKey || event.metaKey) return;
      if (event.altKey) {
        goOn(event);
        return;
      }
      if (event.key.length === 1) note(event, burst, field);
      else if (event.key === 'Enter') scan(event, store, burst, field);
      else press(event, store);
      if (event.key.length === 1 && !(event.target instanceof HTMLInputElement) && /[1-9]/.test(event.key)) {
        store.act({ type: 'chose', option: Number(event.key) - 1 });
      }
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, [store]);
}

function note(event: KeyboardEvent, burst: { current: Burst }, field: { current: Field | null }): void {
  burst.current = typed(burst.current, event.key, event.timeStamp);
  if (burst.current.text.length > 1) return;
  const target = event.target;
  field.current = target instanceof HTMLInputElement ? { element: target, before: target.value } : null;
}

function scan(event: KeyboardEvent, store: CounterStore, burst: { current: Burst }, field: { current: Field | null }): void {
  const text = scanOf(burst.current, event.timeStamp);
  burst.current = quiet;
  if (text === null || store.get().step !== 'gifts') return;
  event.preventDefault();
  event.stopPropagation();
  if (field.current !== null) write(field.current.element, field.current.before);
  store.act({ type: 'scanned', serial: text });
}

function press(event: KeyboardEvent, store: CounterStore): void {
  const state = store.get();
  const actions: Record<string, (() => void) | undefined> = {
    Escape: () => store.back(),
    F2: state.step === 'sign' ? () => store.act({ type: 'signing', signing: state.signing === 'paper' ? 'drawn' : 'paper' }) : undefined,
    F4: slipOf(store),
    F8: state.step === 'gifts' ? () => store.act({ type: 'owes' }) : undefined,
  };
  const action = actions[event.key];
  if (action === undefined) return;
  event.preventDefault();
  action();
}

/** Prints the slip of the enrolment in hand; undefined while there is nothing to print. */
export function slipOf(store: CounterStore): (() => void) | undefined {
  const { enrolment } = store.get();
  if (enrolment === null || !printable.includes(enrolment.state)) return undefined;
  return () => printSlip(enrolment.number, (problem) => store.act({ type: 'unread', problem }));
}

/** Alt and a digit press the row of the hall's list that shows them. */
function goOn(event: KeyboardEvent): void {
  const row = document.querySelector<HTMLButtonElement>(`button[aria-keyshortcuts="Alt+${event.key}"]`);
  if (row === null) return;
  event.preventDefault();
  row.click();
}

/** As if it had been typed, so that React hears of it. */
function write(element: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, value);
  element.dispatchEvent(new Event('input', { bubbles: true }));
}
