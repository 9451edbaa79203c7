import type { SeriesColour } from '@/app/tokens';
import type { ChartData } from '@/shared/chart/model';
import { month } from '@/shared/format';
import type { Language } from '@/text/language';
import type { Releases } from './data';

export const lots = ['deposit', 'bonus'] as const;
/** Money paid in, or the bonus on top of it. */
export type Lot = (typeof lots)[number];

/** What became of an instalment, in the order they stand on one another, with the colours states have everywhere. */
export const states = ['posted', 'due', 'held', 'forfeited', 'refunded'] as const;
export type ReleaseState = (typeof states)[number];

const colours: Record<ReleaseState, SeriesColour> = { posted: 'open', due: 'waiting', held: 'attention', forfeited: 'refused', refunded: 'ended' };

/** Instalments of one lot by the month they fall due in; states that never occur are left out. */
export function releasesOf(report: Releases, lot: Lot, words: { month: string; state: (state: ReleaseState) => string }, language: Language): ChartData {
  const used = states.filter((state) => fenOf(report.totals[lot], state) !== 0);
  return {
    categoryTitle: words.month,
    categories: report.items.map(({ period }) => ({ key: period, name: month(period, language) })),
    series: used.map((state) => ({
      key: state,
      name: words.state(state),
      colour: colours[state],
      kind: 'bar',
      stack: 'lot',
      values: report.items.map((item) => fenOf(item[lot], state)),
    })),
  };
}

/** Money members still get, of both lots: due and held. */
export function toComeOf({ totals }: Releases): number {
  return lots.reduce((sum, lot) => sum + fenOf(totals[lot], 'due') + fenOf(totals[lot], 'held'), 0);
}

export function hasBonus({ totals }: Releases): boolean {
  return states.some((state) => fenOf(totals.bonus, state) > 0);
}

function fenOf(sums: Releases['totals'][Lot], state: ReleaseState): number {
  return sums[`${state}Fen`] ?? 0;
}
