import { newKey } from '@/api/pending';
import { dueFen } from './case';
import type { CounterState, Gap, Noted, Operation } from './model';
import { chosenOption } from './options';

/** The request the step in hand would send, or what is missing for it. */
export function requestOf(state: CounterState): Noted | Gap | null {
  switch (state.step) {
    case 'offer':
      return reserve(state);
    case 'pay':
      return payment(state);
    case 'gifts':
      return gifts(state);
    case 'sign':
      return signature(state);
    default:
      return null;
  }
}

/** Gives the reservation back, before any money was taken. */
export function withdrawal(state: CounterState): Noted | null {
  return state.enrolment?.state === 'reserved' ? step(state, 'withdraw', 'withdraw', {}) : null;
}

function reserve(state: CounterState): Noted | null {
  const option = chosenOption(state);
  if (option === undefined || state.member === null) return null;
  const choices = option.offer.choices.flatMap((group) => state.choices[group.choice] ?? group.items[0]?.item ?? []);
  const body = { campaign: option.answer.campaign, phone: state.member.phone, offer: option.offer.code, choices };
  return { operation: 'reserve', key: newKey(), path: '/api/v1/enrolments', body };
}

function payment(state: CounterState): Noted | Gap | null {
  if (state.receiptNo.trim() === '') return 'receipt';
  return state.enrolment && step(state, 'pay', 'payment', { amountFen: dueFen(state.enrolment), receiptNo: state.receiptNo.trim(), method: state.method });
}

function gifts(state: CounterState): Noted | Gap | null {
  const handed = Object.entries(state.serials).filter(([item]) => !state.owed.includes(item));
  // What has been owed since another day may come piece by piece; the first time everything is handed over or owed.
  const ready = state.catchingUp ? handed.filter(([, serials]) => serials.length > 0) : handed;
  if ((state.catchingUp && ready.length === 0) || ready.some(([, serials]) => serials.length === 0)) return 'serials';
  return step(state, 'gifts', 'gifts', { items: ready.map(([item, serials]) => ({ item, serials })), owed: state.owed });
}

function signature(state: CounterState): Noted | Gap | null {
  if (state.signing === 'paper') {
    return state.paperNo.trim() === '' ? 'paperNo' : step(state, 'sign', 'signature', { kind: 'paper', paperNo: state.paperNo.trim() });
  }
  return state.ink === '' ? 'signature' : step(state, 'sign', 'signature', { kind: 'drawn', image: state.ink });
}

function step(state: CounterState, operation: Operation, name: string, body: object): Noted | null {
  if (state.enrolment === null) return null;
  return { operation, key: newKey(), path: `/api/v1/enrolments/${encodeURIComponent(state.enrolment.number)}/${name}`, body };
}
