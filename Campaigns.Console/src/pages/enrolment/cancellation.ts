import type { components } from '@/api/schema';

type Quote = components['schemas']['CancellationQuoteAnswer'];

/** What a cancellation will do, in numbers. */
export interface Outcome {
  refundFen: number;
  postedFen: number;
  chargedFen: number;
  shortfallFen: number;
  /** Gifts brought back and gifts kept, by item. */
  returned: Pieces[];
  kept: Pieces[];
}

export interface Pieces {
  item: string;
  count: number;
}

export function outcomeOf(quote: Quote, returned: readonly string[]): Outcome {
  const { refundFen, postedFen, chargedFen, shortfallFen, gifts } = quote;
  return {
    refundFen,
    postedFen,
    chargedFen,
    shortfallFen,
    returned: piecesOf(gifts.filter((gift) => returned.includes(gift.serial))),
    kept: piecesOf(gifts.filter((gift) => !returned.includes(gift.serial))),
  };
}

function piecesOf(gifts: readonly { item: string }[]): Pieces[] {
  const counts = new Map<string, number>();
  for (const { item } of gifts) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].map(([item, count]) => ({ item, count }));
}
