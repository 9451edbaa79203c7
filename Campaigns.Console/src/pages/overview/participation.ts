import type { ChartCategory, ChartData } from '@/shared/chart/model';
import type { Branch, Participation } from './data';

/** Who joined of those who could: the rate's two counts. */
export interface Joined {
  category: ChartCategory;
  enrolled: number;
  /** Eligible now and enrolled. */
  could: number;
}

type Counts = Pick<Participation['items'][number], 'enrolled' | 'eligible'>;

/** Participation by branch; by county when the report is about one prefecture, whose counties its managers' rows tell. */
export function byBranch(report: Participation, branches: readonly Branch[]): Joined[] {
  const codes = new Set(report.items.map((row) => row.branchCode));
  if (codes.size !== 1 || report.managers.length === 0) {
    return grouped(report.items, (row) => ({ key: row.branchCode, name: row.branch }));
  }
  return grouped(report.managers, (row) => ({ key: countyCode(row.prefecture, row.county, branches) ?? row.county, name: row.county }));
}

/** Participation by retention manager; members without one are a row of their county, whose name stands behind it. */
export function byManager(report: Participation): Joined[] {
  return grouped(report.managers, (row) => ({ key: row.managerCode ?? `${noManager}${row.prefecture}/${row.county}`, name: row.managerCode == null ? `${row.manager} · ${row.county}` : row.manager }));
}

export const noManager = '-';

export const orders = ['highest', 'lowest', 'most'] as const;
/** By the highest or lowest rate, or by how many could still be won. */
export type Order = (typeof orders)[number];

export function sorted(rows: readonly Joined[], order: Order): Joined[] {
  const some = rows.filter((row) => row.could > 0);
  if (order === 'most') return some.sort((a, b) => b.could - b.enrolled - (a.could - a.enrolled));
  return some.sort((a, b) => (order === 'highest' ? 1 : -1) * (rateOf(b) - rateOf(a) || b.could - a.could));
}

/** A chart of rates; each value in words has the counts behind it. */
export function rateChart(rows: readonly Joined[], words: { category: string; rate: string }, text: (part: number, whole: number) => string): ChartData {
  return {
    categoryTitle: words.category,
    categories: rows.map(({ category }) => category),
    series: [{
      key: 'rate',
      name: words.rate,
      colour: 'accent',
      kind: 'bar',
      values: rows.map((row) => (row.could === 0 ? null : Math.round(rateOf(row) * 10) / 10)),
      texts: rows.map((row) => text(row.enrolled, row.could)),
    }],
  };
}

export function rateOf({ enrolled, could }: Joined): number {
  return could === 0 ? 0 : (enrolled * 100) / could;
}

function grouped<T extends Counts>(rows: readonly T[], categoryOf: (row: T) => ChartCategory): Joined[] {
  const found = new Map<string, Joined>();
  for (const row of rows) {
    const category = categoryOf(row);
    const before = found.get(category.key) ?? { category, enrolled: 0, could: 0 };
    found.set(category.key, { category, enrolled: before.enrolled + row.enrolled, could: before.could + row.eligible + row.enrolled });
  }
  return [...found.values()];
}

function countyCode(prefecture: string, county: string, branches: readonly Branch[]): string | undefined {
  const above = new Map(branches.map((branch) => [branch.code, branch.name]));
  const named = branches.filter((branch) => branch.kind === 'county' && branch.name === county);
  return (named.find((branch) => above.get(branch.parent ?? '') === prefecture) ?? named[0])?.code;
}
