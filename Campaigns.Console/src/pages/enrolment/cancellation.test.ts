import { describe, expect, it } from 'vitest';
import { outcomeOf } from './cancellation';
import { released, type Instalment } from './detail';

const gift = (item: string, serial: string) => ({ item, serial, faceFen: 5000, chargeFen: 5000 });

describe('what a cancellation will do', () => {
  it('counts what comes back and what stays, by item', () => {
    const quote = {
      number: 'n', possible: true, why: { code: 'w', message: 'm', data: {} }, postedFen: 2000, refundableFen: 18000, chargedFen: 5000, refundFen: 13000, shortfallFen: 0,
      gifts: [gift('card', 'A'), gift('card', 'B'), gift('voucher', 'V')],
    };
    expect(outcomeOf(quote, ['A', 'B'])).toEqual({
      refundFen: 13000, postedFen: 2000, chargedFen: 5000, shortfallFen: 0, returned: [{ item: 'card', count: 2 }], kept: [{ item: 'voucher', count: 1 }],
    });
  });
});

describe('a schedule', () => {
  const instalment = (state: Instalment['state'], amountFen: number): Instalment => ({ n: 1, period: '2026-12', amountFen, lot: 'paid-in', state, reason: null });
  it('sums what has come and what is still to come', () => {
    expect(released([instalment('posted', 2000), instalment('held', 100), instalment('due', 30), instalment('refunded', 4)])).toEqual({ posted: 2000, open: 130 });
  });
});
