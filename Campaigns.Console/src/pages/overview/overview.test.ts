import { describe, expect, it } from 'vitest';
import { changed, rowsOf, scopeOf } from './address';
import { burnDownOf, daysOf, firstDayOf } from './burn-down';
import { completionOf, quotaSumOf } from './completion';
import type { Branch, Participation, QuotaUse } from './data';
import { byBranch, byManager, rateChart, sorted } from './participation';

const head = { title: '', branchName: '', from: '2026-11-01', to: '2026-11-03', madeAt: '', madeBy: '' };
const row = (branchCode: string, tier: 'diamond' | 'gold', cap: number | null, days: [string, number][], usedBefore = 0): QuotaUse['items'][number] => ({
  branchCode, branch: `分公司${branchCode}`, tier, tierName: tier, cap, usedBefore, used: days.reduce((sum, [, units]) => sum + units, usedBefore), overrunUsed: 0,
  days: days.map(([on, units]) => ({ on, units, overrunUnits: 0, left: null })),
});
const use: QuotaUse = { head, items: [row('6501', 'diamond', 10, [['2026-11-02', 3]]), row('6501', 'gold', 20, [['2026-11-01', 1], ['2026-11-03', 2]], 4), row('6502', 'gold', 5, [])] };

describe('scope', () => {
  it('is read from the address', () => expect(scopeOf(new URLSearchParams('campaign=c&branch=6501&tier=gold'))).toEqual({ campaign: 'c', branch: '6501', tier: 'gold' }));
  it('has no tier that is none', () => expect(scopeOf(new URLSearchParams('tier=iron')).tier).toBeUndefined());
  it('changes by one part', () => expect(changed(new URLSearchParams('campaign=c&tier=gold'), 'tier', undefined).toString()).toBe('campaign=c'));
  it('leads to the rows behind a number', () => {
    expect(rowsOf({ campaign: 'c', branch: '65' }, { branch: '6501', tier: 'gold', from: '2026-11-01' })).toBe('/queries?campaign=c&branch=6501&tier=gold&from=2026-11-01');
    expect(rowsOf({ campaign: 'c', branch: '65' }, { branch: undefined })).toBe('/queries?campaign=c&branch=65');
  });
});

describe('burn-down', () => {
  it('falls by what was taken, by tier', () => {
    const { data, kind } = burnDownOf(use, 'tier', '日期');
    expect(kind).toBe('left');
    expect(data.series.map(({ key, values }) => [key, values])).toEqual([['diamond', [10, 7, 7]], ['gold', [20, 20, 18]]]);
  });
  it('falls by branch', () => expect(burnDownOf(use, 'branch', '日期').data.series.map(({ values }) => values.at(-1))).toEqual([20, 5]));
  it('without a cap rises by what was taken', () => {
    const found = burnDownOf({ head, items: [row('6501', 'gold', null, [['2026-11-02', 3]], 1)] }, 'tier', '日期');
    expect([found.kind, found.data.series[0]?.values]).toEqual(['unlimited', [1, 4, 4]]);
  });
  it('of a branch that draws on another rises, too', () => {
    expect(burnDownOf({ head, items: [row('650101', 'gold', 0, [['2026-11-02', 3]])] }, 'tier', '日期')).toMatchObject({ kind: 'above', data: { series: [{ values: [0, 3, 3] }] } });
  });
  it('leaves out what has no quota beside what has', () => {
    expect(burnDownOf({ head, items: [...use.items, row('6501', 'gold', 0, [])] }, 'branch', '日期').data.series.map(({ key }) => key)).toEqual(['6501', '6502']);
    expect(burnDownOf({ head, items: [row('6501', 'gold', 5, []), row('6502', 'diamond', 0, [['2026-11-02', 1]])] }, 'tier', '日期').data.series.map(({ key }) => key)).toEqual(['gold']);
  });
  it('of a long time shows weeks, the last day among them', () => {
    const days = daysOf('2026-11-01', '2027-06-30');
    expect([days.at(-1), days.at(-2), days.length < 40]).toEqual(['2027-06-30', '2027-06-23', true]);
    expect(firstDayOf(days, '2027-06-30')).toBe('2027-06-24');
  });
});

describe('completion', () => {
  it('adds up to the cap of each branch', () => {
    const data = completionOf(use, { branch: '机构', left: '剩余' });
    expect(data.categories.map((_, i) => data.series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0))).toEqual([30, 5]);
  });
  it('sums caps and use', () => expect(quotaSumOf(use)).toEqual({ cap: 35, used: 10, overrunUsed: 0 }));
  it('has no rest without a cap', () => expect(completionOf({ head, items: [row('6501', 'gold', null, [])] }, { branch: '', left: '' }).series.map(({ key }) => key)).toEqual(['gold']));
});

describe('participation', () => {
  const manager = (county: string, managerCode: string | null, eligible: number, enrolled: number): Participation['managers'][number] => ({
    prefecture: '甲', county, managerCode, manager: managerCode ?? '未分配', tier: 'gold', tierName: '金卡', members: 0, eligible, enrolled,
  });
  const item = (branchCode: string, eligible: number, enrolled: number): Participation['items'][number] => ({
    branchCode, branch: branchCode, tier: 'gold', tierName: '金卡', members: 0, eligible, enrolled, quota: 0, used: 0,
  });
  const report = (items: Participation['items'], managers: Participation['managers'] = []): Participation => ({
    head, items, managers, totals: { members: 0, eligible: 0, quota: 0, used: 0, enrolled: 0 },
  });
  const branches = [{ code: '6501', name: '甲', kind: 'prefecture', parent: '65', path: '' }, { code: '650101', name: '乙', kind: 'county', parent: '6501', path: '' }] as Branch[];

  it('sums the tiers of a branch', () => {
    expect(byBranch(report([item('6501', 6, 2), item('6501', 1, 1), item('6502', 9, 0)]), [])).toMatchObject([{ enrolled: 3, could: 10 }, { enrolled: 0, could: 9 }]);
  });
  it('of one prefecture is by county, with its code', () => {
    expect(byBranch(report([item('6501', 9, 1)], [manager('乙', 'M1', 4, 1), manager('乙', null, 5, 0)]), branches)).toEqual([{ category: { key: '650101', name: '乙' }, enrolled: 1, could: 10 }]);
  });
  it('keeps members without a manager apart, by county', () => {
    expect(byManager(report([], [manager('乙', null, 5, 0), manager('丙', null, 1, 0)])).map(({ category }) => category.name)).toEqual(['未分配 · 乙', '未分配 · 丙']);
  });
  it('is sorted by rate, or by who could still be won', () => {
    const rows = byManager(report([], [manager('乙', 'A', 90, 10), manager('乙', 'B', 5, 5), manager('乙', 'C', 10, 0), manager('乙', 'D', 0, 0)]));
    const keys = (order: 'highest' | 'lowest' | 'most') => sorted(rows, order).map(({ category }) => category.key).join('');
    expect([keys('highest'), keys('lowest'), keys('most')]).toEqual(['BAC', 'CAB', 'ACB']);
  });
  it('is drawn as a rate with its counts', () => {
    const [series] = rateChart(byBranch(report([item('6501', 628, 372)]), []), { category: '', rate: '' }, (part, whole) => `${part}/${whole}`).series;
    expect([series?.values, series?.texts]).toEqual([[37.2], ['372/1000']]);
  });
});
