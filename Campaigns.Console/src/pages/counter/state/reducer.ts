import { empty, type Action, type CounterState, type Enrolment, type Step } from './model';
import { chosenOption, giftOptionsOf, optionsOf } from './options';
import { openGifts, place, suggested } from './serials';

const phoneLength = 11;

/**
 * The counter's state machine, pure: what each event makes of the state. Sending, storing and looking up are the store's.
 * While a request is pending nothing the clerk does changes the case: a double click or a scan meanwhile is ignored.
 */
export function reduce(state: CounterState, action: Action): CounterState {
  switch (action.type) {
    case 'noted':
      return state.pending === null ? { ...state, pending: action.pending, lost: false, problem: null, gap: null } : state;
    case 'lost':
      return { ...state, lost: true };
    case 'answered':
      return answered(state, action.enrolment);
    case 'refused':
      return { ...state, pending: null, lost: false, looking: false, problem: action.problem };
    case 'refreshed':
      return entered({ ...state, problem: state.problem }, action.enrolment);
    case 'dismissed':
      return { ...state, problem: null };
    case 'looking':
      return { ...state, looking: true, problem: null };
    case 'found':
      return { ...state, looking: false, step: 'offer', member: action.member, answers: action.answers, chosen: 0, choices: {} };
    default:
      return state.pending === null ? byClerk(state, action) : state;
  }
}

type ByClerk = Exclude<Action, { type: 'noted' | 'lost' | 'answered' | 'refused' | 'refreshed' | 'dismissed' | 'looking' | 'found' }>;

function byClerk(state: CounterState, action: ByClerk): CounterState {
  switch (action.type) {
    case 'typed':
      return { ...empty, phone: action.phone.replace(/\D/g, '').slice(0, phoneLength) };
    case 'chose':
      return chose(state, action.option);
    case 'receipt':
      return { ...state, receiptNo: action.receiptNo, gap: null };
    case 'method':
      return { ...state, method: action.method };
    case 'scanned':
      return { ...state, serials: place(state.serials, state.scanned, state.owed, action.serial), scanned: [...state.scanned, action.serial], gap: null };
    case 'serials':
      return { ...state, serials: { ...state.serials, [action.item]: action.serials }, owed: state.owed.filter((item) => item !== action.item), gap: null };
    case 'owes':
      return owes(state, action.item);
    case 'signing':
      return { ...state, signing: action.signing, gap: null };
    case 'ink':
      return { ...state, ink: action.ink, gap: null };
    case 'paperNo':
      return { ...state, paperNo: action.paperNo, gap: null };
    case 'gap':
      return { ...state, gap: action.gap };
    case 'left':
      return empty;
  }
}

/** The step an enrolment stands before; one that has ended is none of the counter's any more. */
export function stepOf(enrolment: Enrolment): Step {
  switch (enrolment.state) {
    case 'reserved':
      if (enrolment.dueFen > 0) return 'pay';
      return openGifts(enrolment).length > 0 ? 'gifts' : 'sign';
    case 'paid':
      return openGifts(enrolment).length > 0 ? 'gifts' : 'sign';
    case 'issued':
      return 'sign';
    case 'active':
    case 'completed':
      return 'done';
    default:
      return 'phone';
  }
}

function answered(state: CounterState, enrolment: Enrolment): CounterState {
  const settled: CounterState = { ...state, pending: null, lost: false, problem: null };
  // Given back: the customer is still there and may choose again.
  if (enrolment.state === 'withdrawn') return { ...settled, enrolment: null, step: state.member === null ? 'phone' : 'offer' };
  return entered(settled, enrolment);
}

function entered(state: CounterState, enrolment: Enrolment): CounterState {
  const step = stepOf(enrolment);
  if (step === 'phone') return { ...state, enrolment: null, step: state.member === null ? 'phone' : 'offer' };
  if (step === 'done') return { ...empty, step, enrolment };
  const known = state.enrolment?.number === enrolment.number && state.step === step;
  if (step !== 'gifts' || known) return { ...state, enrolment, step };
  return { ...state, enrolment, step, ...suggested(enrolment), scanned: [] };
}

function chose(state: CounterState, option: number): CounterState {
  const options = optionsOf(state.answers);
  if (option < options.length) return { ...state, chosen: option, choices: {} };
  const gift = giftOptionsOf(chosenOption(state))[option - (options.length > 1 ? options.length : 0)];
  return gift === undefined ? state : { ...state, choices: { ...state.choices, [gift.choice]: gift.item } };
}

/** Owes an item, or no longer; without a name the first that is not owed yet, and none when all are. */
function owes(state: CounterState, item: string | undefined): CounterState {
  const items = Object.keys(state.serials);
  const meant = item ?? items.find((name) => !state.owed.includes(name));
  if (meant === undefined) return { ...state, owed: [] };
  const owed = state.owed.includes(meant) ? state.owed.filter((name) => name !== meant) : [...state.owed, meant];
  return { ...state, owed, gap: null };
}
