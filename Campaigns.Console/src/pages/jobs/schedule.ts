/** When a job comes, for words: every minute, every day at a time, or as its expression says. */
export type Schedule = { kind: 'minutely' } | { kind: 'hourly'; minute: string } | { kind: 'daily'; time: string } | { kind: 'other'; cron: string };

/** Reads the cron expression of a job: second, minute, hour, day of month, month, day of week. */
export function scheduleOf(cron: string): Schedule {
  const [second = '', minute = '', hour = '', ...days] = cron.trim().split(/\s+/);
  const everyDay = days.length >= 3 && days.every((day) => day === '*' || day === '?');
  if (everyDay && isNumber(second) && minute === '*' && hour === '*') return { kind: 'minutely' };
  if (everyDay && isNumber(minute) && hour === '*') return { kind: 'hourly', minute };
  if (everyDay && isNumber(minute) && isNumber(hour)) return { kind: 'daily', time: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` };
  return { kind: 'other', cron };
}

/** Seconds a run took; under one is one. Null while it runs. */
export function secondsOf(startedAt: string, finishedAt: string | null | undefined): number | null {
  return finishedAt == null ? null : Math.max(1, Math.round((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000));
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}
