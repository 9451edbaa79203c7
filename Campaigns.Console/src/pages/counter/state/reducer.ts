import { cleared, entered, withoutCase } from './case';
import type { Action, CounterState, Done, Enrolment, Told } from './model';
import { chosenOption, giftOptionsOf, optionsOf } from './options';
import { papersAfter } from './papers';
import { drop, openGifts, place } from './serials';
import type { Problem } from '@/api/problem';

const phoneLength = 11;

/** Codes of answers that took the money and could not use it. */
const unmatchedCodes: readonly string[] = ['reservation-lapsed', 'payment-unmatched'];

/**
 * The counter's state machine, pure: what each event makes of the state. Sending, storing and looking up are the store's.
 * While a request is pending nothing the clerk does changes the case: a double click or a scan meanwhile is ignored.
 */
export function reduce(state: CounterState, action: Action): CounterState {
  switch (action.type) {
    case 'dismissed':
      return { ...state, problem: null };
    case 'noticed':
      return { ...state, unmatched: null };
    case 'looking':
    case 'found':
    case 'known':
    case 'reading':
    case 'refreshed':
    case 'unread':
    case 'noted':
    case 'lost':
    case 'answered':
    case 'refused':
      return told(state, action);
    default:
      return state.pending === null ? done(state, action) : state;
  }
}

function told(state: CounterState, action: Told): CounterState {
  switch (action.type) {
    case 'looking':
      return { ...state, looking: true };
    case 'found':
      if (state.enrolment !== null || state.pending !== null) return state;
      return { ...state, looking: false, lost: null, step: 'offer', member: action.member, answers: action.answers, chosen: 0, choices: {} };
    case 'known':
      return { ...state, member: action.member };
    case 'reading':
      return { ...state, reading: action.number, catchingUp: action.catchingUp ?? state.catchingUp };
    case 'refreshed':
      // What was read before something else was begun is old.
      if (state.reading !== action.enrolment.number || state.pending !== null) return state;
      return entered({ ...state, reading: null, lost: null }, action.enrolment);
    case 'unread':
      return { ...state, looking: false, reading: null, lost: null, problem: action.problem };
    case 'noted':
      return state.pending === null ? { ...state, pending: action.pending, reading: null, lost: null, problem: null, gap: null } : state;
    case 'lost':
      return { ...state, lost: action.lost };
    case 'answered':
      return answered(state, action.enrolment);
    case 'refused':
      return refused(state, action.problem);
  }
}

function done(state: CounterState, action: Done): CounterState {
  switch (action.type) {
    case 'typed':
      return typed(state, action.phone.replace(/\D/g, '').slice(0, phoneLength));
    case 'chose':
      return state.step === 'offer' ? chose(state, action.option) : state;
    case 'receipt':
      return { ...state, receiptNo: action.receiptNo, gap: null };
    case 'method':
      return { ...state, method: action.method };
    case 'scanned':
      if (state.step !== 'gifts') return state;
      return { ...state, ...place(state.serials, state.scanned, state.owed, action.serial), scanned: [...new Set([...state.scanned, action.serial])], gap: null };
    case 'dropped':
      return { ...state, serials: drop(state.serials, action.serial), scanned: state.scanned.filter((serial) => serial !== action.serial) };
    case 'owes':
      return state.catchingUp ? state : owes(state, action.item);
    case 'signing':
      return { ...state, signing: action.signing, gap: null };
    case 'ink':
      return { ...state, ink: action.ink, gap: null };
    case 'paperNo':
      return { ...state, paperNo: action.paperNo, gap: null };
    case 'gap':
      return { ...state, gap: action.gap };
    case 'left':
      return cleared(state);
  }
}

/** The next customer's number; none while a case is in hand, so that a stray key never puts it away. */
function typed(state: CounterState, phone: string): CounterState {
  const busy = state.enrolment !== null && state.step !== 'done';
  return busy || phone === state.phone ? state : { ...cleared(state), phone };
}

function answered(state: CounterState, enrolment: Enrolment): CounterState {
  const settled: CounterState = { ...state, papers: papersAfter(state), pending: null, lost: null, problem: null, catchingUp: false };
  return enrolment.state === 'withdrawn' ? withoutCase(settled) : entered(settled, enrolment);
}

function refused(state: CounterState, problem: Problem): CounterState {
  const settled: CounterState = { ...state, pending: null, lost: null };
  if (!unmatchedCodes.includes(problem.code)) return { ...settled, problem };
  return withoutCase({ ...settled, papers: papersAfter(state), unmatched: problem, problem: null });
}

function chose(state: CounterState, option: number): CounterState {
  const listed = optionsOf(state.answers).length;
  // One offer alone is not listed: the numbers then begin with the gifts.
  const offers = listed > 1 ? listed : 0;
  if (option < offers) return { ...state, chosen: option, choices: {} };
  const gift = giftOptionsOf(chosenOption(state))[option - offers];
  return gift === undefined ? state : { ...state, choices: { ...state.choices, [gift.choice]: gift.item } };
}

/** Owes an item, or no longer; without a name the first that is not owed yet, and none when all are. */
function owes(state: CounterState, item: string | undefined): CounterState {
  const items = state.enrolment === null ? [] : openGifts(state.enrolment).map((gift) => gift.item);
  const meant = item ?? items.find((name) => !state.owed.includes(name));
  if (meant === undefined) return { ...state, owed: [], gap: null };
  const owed = state.owed.includes(meant) ? state.owed.filter((name) => name !== meant) : [...state.owed, meant];
  return { ...state, owed, gap: null };
}
