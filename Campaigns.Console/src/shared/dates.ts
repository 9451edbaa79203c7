/** `2026-11-22` of this machine's own calendar. */
export function localDate(now = new Date()): string {
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

export function isToday(date: string): boolean {
  return date === localDate();
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
