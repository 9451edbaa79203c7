/** First and last day, both included. */
export type Days = readonly [from: string, to: string];

/** The periods asked for most, as whole months that contain the business date. */
export function usualPeriods(businessDate: string): Record<'thisMonth' | 'lastMonth' | 'threeMonths' | 'thisYear', Days> {
  const [year = 0, month = 1] = businessDate.split('-').map(Number);
  return {
    thisMonth: [day(year, month, 1), day(year, month + 1, 0)],
    lastMonth: [day(year, month - 1, 1), day(year, month, 0)],
    threeMonths: [day(year, month - 2, 1), day(year, month + 1, 0)],
    thisYear: [day(year, 1, 1), day(year, 12, 31)],
  };
}

/** Days are counted without a zone: months and days that overflow move on, as in the calendar. */
function day(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
}
