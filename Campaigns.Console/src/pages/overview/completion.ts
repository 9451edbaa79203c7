import { tierColour } from '@/shared/chart/colours';
import type { ChartCategory, ChartData, ChartSeries } from '@/shared/chart/model';
import type { QuotaUse } from './data';

type Row = QuotaUse['items'][number];

export interface Words {
  branch: string;
  left: string;
}

/** How far each branch has used its quota: what each tier took, and what is left, as one bar. */
export function completionOf(report: QuotaUse, words: Words): ChartData {
  const branches = new Map<string, ChartCategory>();
  const tiers = new Map<string, string>();
  for (const row of report.items) {
    branches.set(row.branchCode, { key: row.branchCode, name: row.branch });
    tiers.set(row.tier, row.tierName);
  }
  const categories = [...branches.values()];
  const rowsOf = (branch: string) => report.items.filter((row) => row.branchCode === branch);
  const used = [...tiers].map(([tier, name]): ChartSeries => ({
    key: tier,
    name,
    colour: tierColour(tier),
    kind: 'bar',
    stack: 'quota',
    values: categories.map(({ key }) => rowsOf(key).filter((row) => row.tier === tier).reduce((sum, row) => sum + row.used, 0)),
  }));
  const left = categories.map(({ key }) => leftOf(rowsOf(key)));
  const rest: ChartSeries = { key: 'left', name: words.left, colour: 'line', kind: 'bar', stack: 'quota', values: left };
  return { categoryTitle: words.branch, categories, series: left.every((value) => value === null) ? used : [...used, rest] };
}

/** Null without a limit, and where a branch draws on the quota of one above it. */
function leftOf(rows: readonly Row[]): number | null {
  const own = rows.filter((row) => row.cap !== 0);
  return own.length === 0 || own.some((row) => row.cap == null) ? null : own.reduce((sum, row) => sum + (row.cap ?? 0) - row.used, 0);
}

export interface QuotaSum {
  /** Null when a part of it is unlimited. */
  cap: number | null;
  used: number;
  overrunUsed: number;
}

export function quotaSumOf(report: QuotaUse): QuotaSum {
  const sum = (value: (row: Row) => number) => report.items.reduce((total, row) => total + value(row), 0);
  return { cap: report.items.some((row) => row.cap == null) ? null : sum((row) => row.cap ?? 0), used: sum((row) => row.used), overrunUsed: sum((row) => row.overrunUsed) };
}
