import type { Language } from '@/text/language';

/** `¥1,234.56` from fen; the sign before the currency. Integers all the way: no amount is ever a fraction. */
export function money(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / 100);
  const cents = String(Math.abs(fen) % 100).padStart(2, '0');
  return `${fen < 0 ? '−' : ''}¥${count(whole)}.${cents}`;
}

/** `1,234` */
export function count(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** `186 0991 2345`, and a masked `186****2345` as it is. */
export function phone(number: string): string {
  return /^\d{11}$/.test(number) ? `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}` : number;
}

/** `2026年11月` or `Nov 2026` from `2026-11`. */
export function month(period: string, language: Language): string {
  const [year = '', number = ''] = period.split('-');
  return language === 'zh-CN' ? `${year}年${Number(number)}月` : `${englishMonths[Number(number) - 1] ?? number} ${year}`;
}

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `37.2%（372/1,000）`: one decimal, and the counts behind it; `—` of nothing. */
export function rate(part: number, whole: number, language: Language): string {
  if (whole === 0) return '—';
  const percent = `${(Math.round((part * 1000) / whole) / 10).toFixed(1)}%`;
  const counts = `${count(part)}/${count(whole)}`;
  return language === 'zh-CN' ? `${percent}（${counts}）` : `${percent} (${counts})`;
}

/** `4:59` from milliseconds; `0:00` once it is over. */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** `14:05` of the instant's own offset: business time, wherever the machine stands. */
export function timeOfDay(instant: string): string {
  return /T(\d{2}:\d{2})/.exec(instant)?.[1] ?? '';
}
