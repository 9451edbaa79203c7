import type { Enrolment } from './model';

type Gift = Enrolment['gifts'][number];

/** The gifts that are still to be handed over. */
export function openGifts(enrolment: Enrolment): Gift[] {
  return enrolment.gifts.filter((gift) => gift.state === 'promised' || gift.state === 'owed');
}

/** What the clerk is offered to hand over: the serials set aside; an item without any is owed. */
export function suggested(enrolment: Enrolment): { serials: Record<string, readonly string[]>; owed: string[] } {
  const gifts = openGifts(enrolment);
  return {
    serials: Object.fromEntries(gifts.map((gift) => [gift.item, gift.suggestedSerials])),
    owed: gifts.filter((gift) => gift.suggestedSerials.length === 0).map((gift) => gift.item),
  };
}

/**
 * Puts a scanned serial in its place: one that is listed stays; another takes the place of the listed serial it has most in common with (serials of one
 * item and face share their beginning), never of one the scanner has already seen. The service judges whether it fits.
 */
export function place(
  serials: Readonly<Record<string, readonly string[]>>,
  scanned: readonly string[],
  owed: readonly string[],
  serial: string,
): Record<string, readonly string[]> {
  const all = Object.entries(serials);
  if (all.some(([, listed]) => listed.includes(serial))) return { ...serials };
  let best: { item: string; at: number; common: number } | undefined;
  for (const [item, listed] of all) {
    if (owed.includes(item)) continue;
    listed.forEach((other, at) => {
      const common = commonStart(other, serial);
      if (!scanned.includes(other) && (best === undefined || common > best.common)) best = { item, at, common };
    });
  }
  if (best !== undefined) {
    const { item, at } = best;
    return { ...serials, [item]: (serials[item] ?? []).map((other, index) => (index === at ? serial : other)) };
  }
  const item = all.find(([name]) => !owed.includes(name))?.[0] ?? all[0]?.[0];
  return item === undefined ? { ...serials } : { ...serials, [item]: [...(serials[item] ?? []), serial] };
}

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
}
