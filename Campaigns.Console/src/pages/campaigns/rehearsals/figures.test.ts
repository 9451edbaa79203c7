import { describe, expect, it } from 'vitest';
import { giftsChart, quotaChart, reasonsChart, releasesChart, type Result } from './figures';

const quota = (branch: string | null, within: number, turnedAway: number, left: number | null) => ({
  branch, branchName: branch, tier: 'gold', cap: 10, free: 10, overrunLeft: 0, demand: within + turnedAway, within, overrun: 0, turnedAway, left,
});
const month = (period: string, cost: number, branchCost: number) => ({
  period, joinings: 1, depositFen: 500, paidInFen: 100, bonusFen: 20, giftFaceFen: cost, giftCostFen: cost, giftCostBranchFen: branchCost,
});
const result = {
  members: 10, eligible: 4, refused: 6,
  reasons: [{ code: 'a', first: 2, any: 5, tiers: [], name: '甲' }, { code: 'b', first: 4, any: 4, tiers: [], name: null }, { code: 'c', first: 0, any: 3, tiers: [], name: '丙' }],
  forecast: { quotas: [quota('x', 3, 0, 7), quota('x', 2, 1, 0), quota(null, 0, 5, null)], byMonth: [month('2026-11', 100, 30), month('2026-12', 0, 0)] },
} as unknown as Result;
const say = (key: string) => key;

describe('charts of a rehearsal', () => {
  it('count everybody once', () => {
    const { categories, series } = reasonsChart(result, say);
    expect(categories.map(({ name }) => name)).toEqual(['chart.eligible', 'b', '甲']);
    expect(series.flatMap(({ values }) => values).reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(result.members);
  });
  it('add the tiers of a branch', () => {
    const { categories, series } = quotaChart(result, say);
    expect(categories).toEqual([{ key: 'x', name: 'x' }, { key: '', name: 'chart.noRow' }]);
    expect(series.map(({ key, values }) => [key, values])).toEqual([['within', [5, 0]], ['overrun', [0, 0]], ['turnedAway', [1, 5]], ['left', [7, 0]]]);
  });
  it('name the months', () => expect(releasesChart(result, (period) => `M${period}`, say).categories[1]).toEqual({ key: '2026-12', name: 'M2026-12' }));
  it("part the gifts' cost, and leave months without gifts out", () => {
    expect(giftsChart(result, say, say).series.map(({ values }) => values)).toEqual([[70], [30]]);
  });
});
