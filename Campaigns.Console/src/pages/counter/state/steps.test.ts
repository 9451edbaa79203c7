import { beforeEach, describe, expect, it } from 'vitest';
import { found, inGifts, inPay, inSign, issued, offered, paid, play, reserved, step } from './fixtures';
import { empty, type CounterState } from './model';
import { numberAfter } from './papers';
import { requestOf, withdrawal } from './requests';
import { place } from './serials';

const path = '/api/v1/enrolments/6501-2611-000001-5';

describe('requests', () => {
  it('reserves the offer with its first gift', () => expect(requestOf(play(found))).toMatchObject({ operation: 'reserve', body: { offer: 'diamond', choices: ['umbrella'] } }));
  it('reserves the gift that was chosen', () => expect(requestOf(play([...found, { type: 'chose', option: 1 }]))).toMatchObject({ body: { choices: ['cup'] } }));
  it('chooses gifts by their numbers', () => {
    const two = { ...offered, offers: [...offered.offers, { ...offered.offers[0], code: 'gold' }] } as typeof offered;
    const state = play([...found.slice(0, 2), { type: 'found', member: play(found).member as never, answers: [two] }, { type: 'chose', option: 1 }, { type: 'chose', option: 3 }]);
    expect(requestOf(state)).toMatchObject({ body: { offer: 'gold', choices: ['cup'] } });
  });
  it('asks for the receipt', () => expect(requestOf(play(inPay))).toBe('receipt'));
  it('pays what is due', () => expect(requestOf(play([...inPay, { type: 'receipt', receiptNo: ' A1 ' }]))).toMatchObject({ path: `${path}/payment`, body: { amountFen: 20_000, receiptNo: 'A1', method: 'cash' } }));
  it('pays the deposit of what ran out', () => {
    const expired = { ...reserved, state: 'expired', dueFen: 0, nextStep: null } as typeof reserved;
    const state = play([...inPay, { type: 'reading', number: reserved.number }, { type: 'refreshed', enrolment: expired }, { type: 'receipt', receiptNo: 'A1' }]);
    expect(requestOf(state)).toMatchObject({ body: { amountFen: 20_000 } });
    expect(withdrawal(state)).toBeNull();
  });
  it('hands over what is listed', () => expect(requestOf(play(inGifts))).toMatchObject({ body: { items: [{ item: 'recharge-card', serials: ['C100001', 'C050001'] }], owed: [] } }));
  it('owes what F8 says', () => expect(requestOf(play([...inGifts, { type: 'owes' }]))).toMatchObject({ body: { items: [], owed: ['recharge-card'] } }));
  it('owes no more when F8 says so again', () => expect(play([...inGifts, { type: 'owes' }, { type: 'owes' }]).owed).toEqual([]));
  it('asks for serials that were taken back', () => {
    expect(requestOf(play([...inGifts, { type: 'dropped', serial: 'C100001' }, { type: 'dropped', serial: 'C050001' }]))).toBe('serials');
  });
  it('signs by the slip’s own number', () => expect(requestOf(play(inSign))).toMatchObject({ body: { kind: 'paper', paperNo: reserved.number } }));
  it('asks for a drawn signature, then takes it', () => {
    const drawn = play([...inSign, { type: 'signing', signing: 'drawn' }]);
    expect(requestOf(drawn)).toBe('signature');
    expect(requestOf(play([{ type: 'ink', ink: 'iVBOR' }], drawn))).toMatchObject({ body: { kind: 'drawn', image: 'iVBOR' } });
  });
  it('never uses a key twice', () => expect(requestOf(play(found))).not.toEqual(requestOf(play(found))));
});

describe('gifts that were owed', () => {
  const owed = { ...issued, state: 'active', nextStep: null, gifts: [{ ...issued.gifts[0], state: 'owed', suggestedSerials: [] }, { ...issued.gifts[0], item: 'voucher', state: 'owed', suggestedSerials: [] }] } as unknown as typeof issued;
  let state: CounterState;
  beforeEach(() => {
    state = play([{ type: 'reading', number: owed.number, catchingUp: true }, { type: 'refreshed', enrolment: owed }]);
  });
  it('are handed over though all else is done', () => expect(state).toMatchObject({ step: 'gifts', owed: [], serials: { 'recharge-card': [], voucher: [] } }));
  it('may come one by one', () => {
    expect(requestOf(state)).toBe('serials');
    expect(requestOf(play([{ type: 'scanned', serial: 'C1' }], state))).toMatchObject({ body: { items: [{ item: 'recharge-card', serials: ['C1'] }], owed: [] } });
  });
  it('end where the enrolment stands', () => expect(play(step('gifts', owed), state).step).toBe('done'));
});

describe('serials', () => {
  const listed = { voucher: ['AV0001'], card: ['RC100-1', 'RC050-1'] };
  it('stay when they are scanned', () => expect(place(listed, [], [], 'RC100-1').serials).toEqual(listed));
  it('take the place of their likes', () => expect(place(listed, [], [], 'RC050-7').serials).toEqual({ voucher: ['AV0001'], card: ['RC100-1', 'RC050-7'] }));
  it('never take the place of a scanned one', () => expect(place({ card: ['RC1', 'RC2'] }, ['RC1'], [], 'RC3').serials).toEqual({ card: ['RC1', 'RC3'] }));
  it('join their likes where nothing waits', () => expect(place({ voucher: ['AV1'], card: ['RC1'] }, ['AV1', 'RC1'], [], 'RC2').serials.card).toEqual(['RC1', 'RC2']));
  it('are not owed any more', () => expect(place({ card: [] }, [], ['card'], 'RC1')).toEqual({ serials: { card: ['RC1'] }, owed: [] }));
});

describe('papers', () => {
  it.each([['SJ20261102-009', 'SJ20261102-010'], ['99', '100'], ['20261102000000001', '20261102000000002'], ['A', ''], ['', '']])('after %s comes %s', (last, next) => {
    expect(numberAfter(last)).toBe(next);
  });
  it('are suggested by the last used', () => {
    expect(play(inPay, { ...empty, papers: { receiptNo: 'SJ-009', paperNo: '', signing: 'paper' } }).receiptNo).toBe('SJ-010');
    expect(play(inSign, { ...empty, papers: { receiptNo: '', paperNo: 'Q-1', signing: 'paper' } }).paperNo).toBe('Q-2');
  });
  it('remember how customers sign', () => {
    const drawn = play([...inSign, { type: 'signing', signing: 'drawn' }, { type: 'ink', ink: 'x' }, ...step('sign', { ...paid, state: 'active', nextStep: null })]);
    expect(drawn.papers.signing).toBe('drawn');
    expect(play(inSign, drawn).signing).toBe('drawn');
  });
});
