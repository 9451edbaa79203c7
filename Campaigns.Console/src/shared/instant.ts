import { timeOfDay } from './format';

/** `2026-11-22 14:05` of the instant's own offset: business time, wherever the machine stands. */
export function dateTime(instant: string): string {
  return `${instant.slice(0, 10)} ${timeOfDay(instant)}`;
}
