/** A scanner types far faster than a hand: no key comes later than this after the one before. In milliseconds. */
const fastest = 35;

/** Shorter bursts are a hand that rolls over the keys. */
const shortest = 6;

/** What has been typed without a pause so far. */
export interface Burst {
  text: string;
  /** When its last key came. */
  at: number;
}

export const quiet: Burst = { text: '', at: Number.NEGATIVE_INFINITY };

/** The burst after a printable key. */
export function typed(burst: Burst, key: string, at: number): Burst {
  return at - burst.at <= fastest ? { text: burst.text + key, at } : { text: key, at };
}

/** The scanned text when Enter ends a burst; null when a person typed. */
export function scanOf(burst: Burst, at: number): string | null {
  return burst.text.length >= shortest && at - burst.at <= fastest ? burst.text : null;
}
