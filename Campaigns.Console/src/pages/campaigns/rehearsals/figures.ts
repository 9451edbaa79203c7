import type { components } from '@/api/schema';
import type { ChartData, ChartSeries } from '@/shared/chart/model';

type Schemas = components['schemas'];

export type Result = Schemas['RehearsalResult'];
export type Rehearsal = Schemas['RehearsalView'];

/** Says a text of the page in its language. */
export type Say = (key: string) => string;

/** Who may join, and each reason that keeps somebody out (the one told first, so that the bars sum to everybody). */
export function reasonsChart(result: Result, say: Say): ChartData {
  const reasons = [...result.reasons].filter((reason) => reason.first > 0).sort((a, b) => b.first - a.first);
  return {
    categoryTitle: say('chart.answer'),
    categories: [{ key: 'eligible', name: say('chart.eligible') }, ...reasons.map((reason) => ({ key: reason.code, name: reason.name ?? reason.code }))],
    series: [
      { key: 'eligible', name: say('chart.mayJoin'), colour: 'open', kind: 'bar', stack: 'members', values: [result.eligible, ...reasons.map(() => null)] },
      { key: 'refused', name: say('chart.refused'), colour: 'refused', kind: 'bar', stack: 'members', values: [null, ...reasons.map((reason) => reason.first)] },
    ],
  };
}

/** What becomes of the demand at each branch that has a row, all tiers together; and what it has left. */
export function quotaChart(result: Result, say: Say): ChartData {
  const rows = new Map<string, { name: string; within: number; overrun: number; turnedAway: number; left: number }>();
  for (const quota of result.forecast.quotas) {
    const key = quota.branch ?? '';
    const row = rows.get(key) ?? { name: quota.branchName ?? say('chart.noRow'), within: 0, overrun: 0, turnedAway: 0, left: 0 };
    rows.set(key, {
      name: row.name, within: row.within + quota.within, overrun: row.overrun + quota.overrun, turnedAway: row.turnedAway + quota.turnedAway,
      left: row.left + (quota.left ?? 0),
    });
  }
  const found = [...rows.entries()];
  const series = (key: 'within' | 'overrun' | 'turnedAway' | 'left', colour: ChartSeries['colour']): ChartSeries => ({
    key, name: say(`chart.${key}`), colour, kind: 'bar', stack: 'units', values: found.map(([, row]) => row[key]),
  });
  return {
    categoryTitle: say('chart.branch'),
    categories: found.map(([key, row]) => ({ key, name: row.name })),
    series: [series('within', 'open'), series('overrun', 'attention'), series('turnedAway', 'refused'), series('left', 'ended')],
  };
}

/** What is paid in and what is released, month by month. */
export function releasesChart(result: Result, name: (period: string) => string, say: Say): ChartData {
  const months = result.forecast.byMonth;
  return {
    categoryTitle: say('chart.month'),
    categories: months.map(({ period }) => ({ key: period, name: name(period) })),
    series: [
      { key: 'paidIn', name: say('chart.paidIn'), colour: 0, kind: 'bar', stack: 'released', values: months.map(({ paidInFen }) => paidInFen) },
      { key: 'bonus', name: say('chart.bonus'), colour: 3, kind: 'bar', stack: 'released', values: months.map(({ bonusFen }) => bonusFen) },
      { key: 'deposit', name: say('chart.deposit'), colour: 2, kind: 'line', dashed: true, values: months.map(({ depositFen }) => depositFen) },
    ],
  };
}

/** What the gifts cost, by month: on head office's account and on the branches' own. Months without gifts are left out. */
export function giftsChart(result: Result, name: (period: string) => string, say: Say): ChartData {
  const months = result.forecast.byMonth.filter((month) => month.giftCostFen > 0 || month.giftFaceFen > 0);
  return {
    categoryTitle: say('chart.month'),
    categories: months.map(({ period }) => ({ key: period, name: name(period) })),
    series: [
      { key: 'hq', name: say('chart.hqCost'), colour: 0, kind: 'bar', stack: 'cost', values: months.map((month) => month.giftCostFen - month.giftCostBranchFen) },
      { key: 'branch', name: say('chart.branchCost'), colour: 'attention', kind: 'bar', stack: 'cost', values: months.map((month) => month.giftCostBranchFen) },
    ],
  };
}
