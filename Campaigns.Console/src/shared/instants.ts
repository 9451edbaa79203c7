/** `2026-11-02 09:05` of an instant, on the wall clock of the business (its own offset is not asked: the zone is the carrier's). */
export function instant(at: string, zone = 'Asia/Shanghai'): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return parts.format(new Date(at));
}
