import type { ChartCategory, ChartData } from '@/shared/chart/model';
import type { GiftCost } from './data';

export const giftGroupings = ['branch', 'item'] as const;
export type GiftGrouping = (typeof giftGroupings)[number];

/** What gifts cost by branch or by item: what head office bears, and what is the branch's own for being beyond the quota. */
export function giftCostOf(report: GiftCost, by: GiftGrouping, words: { category: string; hq: string; own: string }): ChartData {
  const found = new Map<string, { category: ChartCategory; hq: number; own: number }>();
  for (const row of report.items) {
    const category = by === 'branch' ? { key: row.branchCode, name: row.branch } : { key: row.item, name: row.itemName };
    const before = found.get(category.key) ?? { category, hq: 0, own: 0 };
    found.set(category.key, { category, hq: before.hq + row.hqFen, own: before.own + row.ownFen });
  }
  const rows = [...found.values()];
  return {
    categoryTitle: words.category,
    categories: rows.map(({ category }) => category),
    series: [
      { key: 'hq', name: words.hq, colour: 'accent', kind: 'bar', stack: 'cost', values: rows.map(({ hq }) => hq) },
      { key: 'own', name: words.own, colour: 'attention', kind: 'bar', stack: 'cost', values: rows.map(({ own }) => own) },
    ],
  };
}
