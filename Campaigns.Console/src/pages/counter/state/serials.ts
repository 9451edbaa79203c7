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

export interface Placed {
  serials: Record<string, readonly string[]>;
  owed: readonly string[];
}

/**
 * Puts a scanned serial in its place: one that is listed stays; another takes the place of the listed serial it has most in common with (serials of one
 * item and face share their beginning), never of one the scanner has already seen. Where nothing waits to be replaced it joins its likes. A gift that is
 * scanned is not owed. The service judges whether it fits.
 */
export function place(
  serials: Readonly<Record<string, readonly string[]>>,
  scanned: readonly string[],
  owed: readonly string[],
  serial: string,
): Placed {
  const all = Object.entries(serials);
  if (all.some(([, listed]) => listed.includes(serial))) return { serials: { ...serials }, owed };
  const open = all.filter(([item]) => !owed.includes(item));
  const waiting = open.flatMap(([item, listed]) => listed.filter((other) => !scanned.includes(other)).map((other) => ({ item, other })));
  const alike = most(waiting, ({ other }) => commonStart(other, serial));
  if (alike !== undefined) {
    const listed = serials[alike.item] ?? [];
    return { serials: { ...serials, [alike.item]: listed.map((other) => (other === alike.other ? serial : other)) }, owed };
  }
  const joined = most(open.length > 0 ? open : all, ([, listed]) => (listed.length === 0 ? 0.5 : Math.max(...listed.map((other) => commonStart(other, serial)))));
  if (joined === undefined) return { serials: { ...serials }, owed };
  const [item, listed] = joined;
  return { serials: { ...serials, [item]: [...listed, serial] }, owed: owed.filter((other) => other !== item) };
}

/** Takes back what was scanned by mistake. */
export function drop(serials: Readonly<Record<string, readonly string[]>>, serial: string): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(serials).map(([item, listed]) => [item, listed.filter((other) => other !== serial)]));
}

/** The first of those that weigh most. */
function most<T>(candidates: readonly T[], weigh: (candidate: T) => number): T | undefined {
  let best: T | undefined;
  for (const candidate of candidates) {
    if (best === undefined || weigh(candidate) > weigh(best)) best = candidate;
  }
  return best;
}

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
}
