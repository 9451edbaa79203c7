import type { CounterState, Papers } from './model';

/** The number after this one: `SJ20261102-009` → `SJ20261102-010`; nothing where it ends in no digit. */
export function numberAfter(number: string): string {
  const [, head = '', digits] = /^(.*?)(\d+)$/.exec(number) ?? [];
  return digits === undefined ? '' : head + (BigInt(digits) + 1n).toString().padStart(digits.length, '0');
}

/** What the step in hand suggests where nothing has been typed: the next receipt, the next form, else the slip's own number. */
export function withSuggestions(state: CounterState): CounterState {
  if (state.step === 'pay' && state.receiptNo === '') return { ...state, receiptNo: numberAfter(state.papers.receiptNo) };
  if (state.step !== 'sign' || state.paperNo !== '') return state;
  return { ...state, signing: state.papers.signing, paperNo: numberAfter(state.papers.paperNo) || (state.enrolment?.number ?? '') };
}

/** The papers after the pending request was done with. */
export function papersAfter(state: CounterState): Papers {
  const { papers, pending } = state;
  if (pending?.operation === 'pay') return { ...papers, receiptNo: state.receiptNo.trim() };
  if (pending?.operation !== 'sign') return papers;
  if (state.signing === 'drawn') return { ...papers, signing: 'drawn' };
  const own = state.paperNo.trim() === state.enrolment?.number;
  return { ...papers, signing: 'paper', paperNo: own ? '' : state.paperNo.trim() };
}
