import type { SeriesColour } from '@/app/tokens';

const tiers: readonly string[] = ['diamond', 'gold', 'silver'];

/** The colour of a tier, the same on every page. */
export function tierColour(tier: string): SeriesColour {
  return tiers.includes(tier) ? (tier as SeriesColour) : 'ended';
}

/**
 * The colour of a branch by its own number among its siblings (the last two digits of its code), so that it is the same on every page and for everybody,
 * whatever part of the tree they see.
 */
export function branchColour(code: string): SeriesColour {
  const number = /(\d{1,2})$/.exec(code)?.[1];
  if (number !== undefined) return Number(number) === 0 ? 0 : Number(number) - 1;
  return Array.from(code).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
}
