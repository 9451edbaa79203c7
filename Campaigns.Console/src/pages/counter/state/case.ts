import { empty, type CounterState, type Enrolment, type Step } from './model';
import { withSuggestions } from './papers';
import { openGifts, suggested } from './serials';

/** The step an enrolment stands before; `phone` when it has ended and is none of the counter's any more. */
export function stepOf(enrolment: Enrolment): Step {
  switch (enrolment.nextStep) {
    case 'pay':
      return 'pay';
    case 'hand-over':
      return 'gifts';
    case 'sign':
      return 'sign';
    default:
      return enrolment.state === 'active' || enrolment.state === 'completed' ? 'done' : 'phone';
  }
}

/** What the customer must pay now. A reservation that has run out still takes the money: it is revived, or the receipt is kept. */
export function dueFen(enrolment: Enrolment): number {
  return enrolment.state === 'expired' ? enrolment.depositFen : enrolment.dueFen;
}

/** The counter before the step an enrolment has come to. */
export function entered(state: CounterState, enrolment: Enrolment): CounterState {
  const named = { ...enrolment, ...(enrolment.parties === undefined && state.enrolment?.number === enrolment.number ? partiesOf(state.enrolment) : {}) };
  const known = state.enrolment?.number === enrolment.number;
  const step = stepOf(enrolment);
  if (state.catchingUp && step !== 'pay' && step !== 'gifts' && openGifts(enrolment).length > 0) return catchUp(state, named, known);
  if (step === 'done') return { ...cleared(state), step, enrolment: named };
  // The customer may have paid while the time ran out: the clerk decides what to do with it.
  if (step === 'phone') return known && state.step === 'pay' && enrolment.state === 'expired' ? { ...state, enrolment: named } : withoutCase(state);
  if (step !== 'gifts' || (known && state.step === step)) return withSuggestions({ ...state, enrolment: named, step });
  return { ...state, enrolment: named, step, ...suggested(enrolment), scanned: [] };
}

/** Back to the customer, who may choose again; the phone field when nobody is there. */
export function withoutCase(state: CounterState): CounterState {
  return { ...state, enrolment: null, receiptNo: '', step: state.member === null ? 'phone' : 'offer' };
}

/** Ready for the next customer; what must still be noticed, and the papers of this desk, stay. */
export function cleared(state: CounterState): CounterState {
  return { ...empty, unmatched: state.unmatched, papers: state.papers };
}

function catchUp(state: CounterState, enrolment: Enrolment, known: boolean): CounterState {
  if (known && state.step === 'gifts') return { ...state, enrolment };
  return { ...state, enrolment, step: 'gifts', serials: Object.fromEntries(openGifts(enrolment).map((gift) => [gift.item, []])), owed: [], scanned: [] };
}

function partiesOf(enrolment: Enrolment): Pick<Enrolment, 'parties'> {
  return enrolment.parties === undefined ? {} : { parties: enrolment.parties };
}
