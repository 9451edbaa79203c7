import { branchColour, tierColour } from '@/shared/chart/colours';
import type { ChartData, ChartSeries } from '@/shared/chart/model';
import type { QuotaUse } from './data';

type Row = QuotaUse['items'][number];

/** Whose quota a line is about: a tier's over all branches, or a branch's over all tiers. */
export const groupings = ['tier', 'branch'] as const;
export type Grouping = (typeof groupings)[number];

const mostDays = 92;

export interface BurnDown {
  data: ChartData;
  /** Some rows have no cap: the lines tell what was used rather than what is left. */
  unlimited: boolean;
}

/** What is left of the quota, day by day, one line a tier or branch. */
export function burnDownOf(report: QuotaUse, by: Grouping, categoryTitle: string): BurnDown {
  const days = daysOf(report.head.from, report.head.to);
  const unlimited = report.items.some((row) => row.cap == null);
  const groups = new Map<string, Row[]>();
  for (const row of report.items) {
    const key = by === 'tier' ? row.tier : row.branchCode;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const series = [...groups].map(([key, rows]): ChartSeries => ({
    key,
    name: (by === 'tier' ? rows[0]?.tierName : rows[0]?.branch) ?? key,
    colour: by === 'tier' ? tierColour(key) : branchColour(key),
    kind: 'line',
    values: lineOf(rows, days, unlimited),
  }));
  return { data: { categoryTitle, categories: days.map((day) => ({ key: day, name: day })), series }, unlimited };
}

function lineOf(rows: readonly Row[], days: readonly string[], unlimited: boolean): number[] {
  const cap = rows.reduce((sum, row) => sum + (row.cap ?? 0), 0);
  const before = rows.reduce((sum, row) => sum + row.usedBefore, 0);
  const taken = rows.flatMap((row) => row.days);
  return days.map((day) => {
    const used = taken.filter(({ on }) => on <= day).reduce((sum, { units }) => sum + units, before);
    return unlimited ? used : cap - used;
  });
}

/** The days of a period, both ends included; of a long one the last of each week, so that a line stays readable. */
export function daysOf(from: string, to: string): string[] {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const day = 86_400_000;
  const step = (last - first) / day >= mostDays ? 7 : 1;
  const days: string[] = [];
  for (let at = last; at >= first; at -= step * day) days.unshift(new Date(at).toISOString().slice(0, 10));
  return days;
}

/** The first day a point of the burn-down stands for: itself, or the week that ends with it. */
export function firstDayOf(days: readonly string[], day: string): string {
  const before = days[days.indexOf(day) - 1];
  if (before === undefined) return day;
  return new Date(Date.parse(before) + 86_400_000).toISOString().slice(0, 10);
}
