import { describe, expect, it } from 'vitest';
import { active, found, inGifts, inPay, inSign, issued, member, noted, offered, paid, phone, play, problem, reserved, step } from './fixtures';
import { empty } from './model';

describe('the way of one customer', () => {
  it('finds the customer', () => expect(play(found)).toMatchObject({ step: 'offer', phone, member, answers: [offered], looking: false }));
  it('reserves', () => expect(play(inPay)).toMatchObject({ step: 'pay', enrolment: reserved, pending: null }));
  it('pays', () => expect(play(inGifts)).toMatchObject({ step: 'gifts', serials: { 'recharge-card': ['C100001', 'C050001'] }, owed: [] }));
  it('hands over', () => expect(play(inSign)).toMatchObject({ step: 'sign', enrolment: issued }));
  it('signs, and is ready for the next', () => {
    expect(play([...inSign, ...step('sign', active)])).toEqual({ ...empty, step: 'done', enrolment: active, papers: { receiptNo: 'SJ-009', paperNo: '', signing: 'paper' } });
  });
  it('begins the next customer from the result', () => {
    expect(play([...inSign, ...step('sign', active), { type: 'typed', phone: '1' }])).toMatchObject({ step: 'phone', phone: '1', enrolment: null });
  });
  it('skips the payment where nothing is due', () => expect(play([...found, ...step('reserve', { ...reserved, nextStep: 'hand-over', dueFen: 0 })]).step).toBe('gifts'));
  it('skips the gifts where there are none', () => expect(play([...inPay, ...step('pay', { ...paid, nextStep: 'sign', gifts: [] })]).step).toBe('sign'));
});

describe('while a request has no answer', () => {
  const waiting = play([{ type: 'receipt', receiptNo: 'A1' }, { type: 'noted', pending: noted('pay') }], play(inPay));
  it.each([
    { type: 'noted', pending: noted('pay', 'k2') } as const,
    { type: 'typed', phone: '2' } as const,
    { type: 'receipt', receiptNo: 'B2' } as const,
    { type: 'scanned', serial: 'C1' } as const,
    { type: 'left' } as const,
    { type: 'refreshed', enrolment: active } as const,
    { type: 'found', member, answers: [] } as const,
  ])('$type changes nothing', (action) => expect(play([action], waiting)).toEqual(waiting));
  it('a lost line keeps the request', () => expect(play([{ type: 'lost', lost: 'line' }], waiting)).toEqual({ ...waiting, lost: 'line' }));
  it('a read that fails keeps the request', () => expect(play([{ type: 'unread', problem: problem('fault') }], waiting).pending).toEqual(noted('pay')));
  it('the answer ends it', () => expect(play([{ type: 'lost', lost: 'line' }, { type: 'answered', enrolment: paid }], waiting)).toMatchObject({ pending: null, lost: null, step: 'gifts' }));
  it('a refusal ends it, and the step stays', () => {
    expect(play([{ type: 'refused', problem: problem('receipt-used') }], waiting)).toMatchObject({ pending: null, step: 'pay', receiptNo: 'A1', problem: { code: 'receipt-used' } });
  });
});

describe('going back', () => {
  it('gives the place back, and the customer may choose again', () => {
    expect(play(step('withdraw', { ...reserved, state: 'withdrawn', nextStep: null }), play(inPay))).toMatchObject({ step: 'offer', enrolment: null, member });
  });
  it('leaves a case that is paid for the list', () => expect(play([{ type: 'left' }], play(inGifts))).toMatchObject({ step: 'phone', enrolment: null }));
  it('does not let a stray key put a case away', () => expect(play([{ type: 'typed', phone: '9' }], play(inGifts))).toEqual(play(inGifts)));
  it('keeps a number that did not change', () => expect(play([{ type: 'typed', phone: `${phone}7` }], play(found))).toEqual(play(found)));
});

describe('reading an enrolment', () => {
  it('goes on where it stands', () => expect(play([{ type: 'reading', number: paid.number }, { type: 'refreshed', enrolment: paid }])).toMatchObject({ step: 'gifts', reading: null }));
  it('is forgotten when another customer came first', () => {
    expect(play([{ type: 'reading', number: paid.number }, { type: 'typed', phone: '1' }, { type: 'refreshed', enrolment: paid }])).toMatchObject({ step: 'phone', enrolment: null });
  });
  it('that fails is told', () => expect(play([{ type: 'reading', number: '1' }, { type: 'unread', problem: problem('enrolment-unknown', 404) }])).toMatchObject({ reading: null, problem: { status: 404 } }));
  it('keeps the serials that were scanned', () => {
    const scanned = play([{ type: 'scanned', serial: 'C100007' }, { type: 'reading', number: paid.number }, { type: 'refreshed', enrolment: paid }], play(inGifts));
    expect(scanned.serials['recharge-card']).toEqual(['C100007', 'C050001']);
  });
});

describe('a reservation that ran out', () => {
  const expired = { ...reserved, state: 'expired', dueFen: 0, nextStep: null } as typeof reserved;
  const seen = play([{ type: 'reading', number: reserved.number }, { type: 'refreshed', enrolment: expired }], play(inPay));
  it('still takes the money', () => expect(seen).toMatchObject({ step: 'pay', enrolment: expired }));
  it('that is read later is none of the counter', () => expect(play([{ type: 'reading', number: expired.number }, { type: 'refreshed', enrolment: expired }]).step).toBe('phone'));
  it.each(['reservation-lapsed', 'payment-unmatched'])('%s is told until it is noted, whoever comes next', (code) => {
    const told = play([{ type: 'receipt', receiptNo: 'A9' }, { type: 'noted', pending: noted('pay') }, { type: 'refused', problem: problem(code) }], seen);
    expect(told).toMatchObject({ step: 'offer', enrolment: null, receiptNo: '', problem: null, unmatched: { code }, papers: { receiptNo: 'A9' } });
    expect(play([{ type: 'typed', phone: '1' }], told).unmatched).toEqual(problem(code));
    expect(play([{ type: 'noticed' }], told).unmatched).toBeNull();
  });
});
