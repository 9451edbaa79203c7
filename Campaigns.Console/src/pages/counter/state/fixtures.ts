import type { Problem } from '@/api/problem';
import { reduce } from './reducer';
import { empty, type Action, type Answer, type CounterState, type Enrolment, type Member, type Noted } from './model';

/** What the tests of the counter's state machine are played with. */
export const phone = '18609910001';

export const member = { id: '1', name: '会员0000001', phone, tier: 'diamond', status: 'active' } as Member;

const gift = { item: 'recharge-card', name: '充值卡', faceFen: 15_000, state: 'promised', suggestedSerials: ['C100001', 'C050001'], serials: [] } as const;

export const offered = {
  campaign: 'thank-you-members',
  campaignName: '会员感恩回馈',
  eligible: true,
  offers: [{ code: 'diamond', choices: [{ choice: 'extra', items: [{ item: 'umbrella', name: '雨伞' }, { item: 'cup', name: '水杯' }] }] }],
  reasons: [],
} as unknown as Answer;

export const reserved = {
  number: '6501-2611-000001-5', state: 'reserved', nextStep: 'pay', depositFen: 20_000, dueFen: 20_000, gifts: [{ ...gift, suggestedSerials: [...gift.suggestedSerials] }],
} as unknown as Enrolment;

export const paid: Enrolment = { ...reserved, state: 'paid', nextStep: 'hand-over', dueFen: 0 };
export const issued: Enrolment = { ...paid, state: 'issued', nextStep: 'sign' };
export const active: Enrolment = { ...issued, state: 'active', nextStep: null };

export function noted(operation: Noted['operation'], key = 'k1'): Noted {
  return { operation, key, path: '/api/v1/enrolments', body: {} };
}

export function problem(code: string, status = 409): Problem {
  return { type: '', code, status, title: '', detail: '', errors: {}, reasons: [], data: {}, traceId: 't' };
}

/** The state after these events, from an empty counter or from another. */
export function play(actions: readonly Action[], from: CounterState = empty): CounterState {
  return actions.reduce(reduce, from);
}

export const found: readonly Action[] = [{ type: 'typed', phone }, { type: 'looking' }, { type: 'found', member, answers: [offered] }];

/** Noted, sent and answered. */
export function step(operation: Noted['operation'], enrolment: Enrolment): Action[] {
  return [{ type: 'noted', pending: noted(operation) }, { type: 'answered', enrolment }];
}

export const inPay: readonly Action[] = [...found, ...step('reserve', reserved)];
export const inGifts: readonly Action[] = [...inPay, { type: 'receipt', receiptNo: 'SJ-009' }, ...step('pay', paid)];
export const inSign: readonly Action[] = [...inGifts, ...step('gifts', issued)];
