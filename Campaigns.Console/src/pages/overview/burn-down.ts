import { branchColour, tierColour } from '@/shared/chart/colours';
import type { ChartData, ChartSeries } from '@/shared/chart/model';
import type { QuotaUse } from './data';

type Row = QuotaUse['items'][number];

/** Whose quota a line is about: a tier's over all branches, or a branch's over all tiers. */
export const groupings = ['tier', 'branch'] as const;
export type Grouping = (typeof groupings)[number];

const mostDays = 92;

/** What the lines tell: what is left; or what was used, where there is no limit or the branch draws on the quota of one above it. */
export type BurnDownKind = 'left' | 'unlimited' | 'above';

export interface BurnDown {
  data: ChartData;
  kind: BurnDownKind;
}

/** What is left of the quota, day by day, one line a tier or branch. */
export function burnDownOf(report: QuotaUse, by: Grouping, categoryTitle: string): BurnDown {
  const days = daysOf(report.head.from, report.head.to);
  const kind = kindOf(report.items);
  const sameYear = report.head.from.slice(0, 4) === report.head.to.slice(0, 4);
  const groups = new Map<string, Row[]>();
  for (const row of report.items) {
    const key = by === 'tier' ? row.tier : row.branchCode;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  // Beside branches or tiers with quota, those without any of their own have nothing to burn down.
  const shown = [...groups].filter(([, rows]) => kind !== 'left' || capOf(rows) > 0);
  const series = shown.map(([key, rows]): ChartSeries => ({
    key,
    name: (by === 'tier' ? rows[0]?.tierName : rows[0]?.branch) ?? key,
    colour: by === 'tier' ? tierColour(key) : branchColour(key),
    kind: 'line',
    values: lineOf(rows, days, kind),
  }));
  return { data: { categoryTitle, categories: days.map((day) => ({ key: day, name: sameYear ? day.slice(5) : day })), series }, kind };
}

function kindOf(rows: readonly Row[]): BurnDownKind {
  if (rows.some((row) => row.cap == null)) return 'unlimited';
  return capOf(rows) > 0 ? 'left' : 'above';
}

function capOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + (row.cap ?? 0), 0);
}

function lineOf(rows: readonly Row[], days: readonly string[], kind: BurnDownKind): number[] {
  const before = rows.reduce((sum, row) => sum + row.usedBefore, 0);
  const taken = rows.flatMap((row) => row.days);
  return days.map((day) => {
    const used = taken.filter(({ on }) => on <= day).reduce((sum, { units }) => sum + units, before);
    return kind === 'left' ? capOf(rows) - used : used;
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
