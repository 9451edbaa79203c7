import { describe, expect, it } from 'vitest';
import type { GiftCost, Releases } from './data';
import { giftCostOf } from './gift-cost';
import { hasBonus, releasesOf, toComeOf } from './releases';

const head = { title: '', branchName: '', from: '2026-12-01', to: '2027-01-31', madeAt: '', madeBy: '' };
const none = { posted: 0, postedFen: 0, due: 0, dueFen: 0, held: 0, heldFen: 0, forfeited: 0, forfeitedFen: 0, refunded: 0, refundedFen: 0 };
const posted = { ...none, posted: 1, postedFen: 2000 };
const due = { ...none, due: 1, dueFen: 2000, held: 1, heldFen: 500 };

describe('releases', () => {
  const report: Releases = {
    head, branches: [], totals: { deposit: { ...due, ...posted, due: 1, dueFen: 2000, held: 1, heldFen: 500 }, bonus: none },
    items: [{ period: '2026-12', deposit: posted, bonus: none }, { period: '2027-01', deposit: due, bonus: none }],
  };
  it('are stacked by state, without states that never occur', () => {
    const data = releasesOf(report, 'deposit', { month: '月份', state: String }, 'zh-CN');
    expect(data.categories.map(({ name }) => name)).toEqual(['2026年12月', '2027年1月']);
    expect(data.series.map(({ key, values }) => [key, values])).toEqual([['posted', [2000, 0]], ['due', [0, 2000]], ['held', [0, 500]]]);
  });
  it('to come are due and held', () => expect(toComeOf(report)).toBe(2500));
  it('know whether there is a bonus', () => expect([hasBonus(report), hasBonus({ ...report, totals: { deposit: none, bonus: due } })]).toEqual([false, true]));
});

describe('gift cost', () => {
  const row = (branchCode: string, item: string, hqFen: number, ownFen: number): GiftCost['items'][number] => ({
    branchCode, branch: branchCode, item, itemName: item, kind: 'recharge-card', units: 1, faceFen: 0, costFen: hqFen + ownFen, chargedFen: 0, hqFen, ownFen, owed: 0, owedFaceFen: 0,
  });
  const report: GiftCost = {
    head, items: [row('6501', 'card', 100, 5), row('6501', 'voucher', 10, 0), row('6502', 'card', 7, 0)],
    totals: { units: 3, faceFen: 0, costFen: 122, chargedFen: 0, hqFen: 117, ownFen: 5, owed: 0, owedFaceFen: 0 },
  };
  const words = { category: '', hq: '', own: '' };
  it('is summed by branch', () => expect(giftCostOf(report, 'branch', words).series.map(({ values }) => values)).toEqual([[110, 7], [5, 0]]));
  it('is summed by gift', () => expect(giftCostOf(report, 'item', words).series.map(({ values }) => values)).toEqual([[107, 10], [5, 0]]));
});
