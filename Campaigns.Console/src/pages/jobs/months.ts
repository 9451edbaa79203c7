import type { PostingRun } from './data';

/** `2026-12` and `1` is `2027-01`. */
export function addMonths(period: string, n: number): string {
  const [year = 0, month = 1] = period.split('-').map(Number);
  const months = year * 12 + month - 1 + n;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** `2026-11-30` of `2026-11`. */
export function lastDayOf(period: string): string {
  return new Date(Date.parse(`${addMonths(period, 1)}-01`) - 86_400_000).toISOString().slice(0, 10);
}

/** This month and those before it, the newest first, as far as one may want to post by hand. */
export function recentMonths(businessDate: string, many = 12): string[] {
  return Array.from({ length: many }, (_, i) => addMonths(businessDate.slice(0, 7), -i));
}

/** Months before this one that no run has finished, behind the last that one has; none as long as nothing was ever posted. */
export function missedMonths(runs: readonly PostingRun[], businessDate: string): string[] {
  const last = runs.filter((run) => run.state === 'done').reduce((latest, run) => (run.period > latest ? run.period : latest), '');
  const missed: string[] = [];
  if (last === '') return missed;
  for (let month = addMonths(last, 1); month < businessDate.slice(0, 7); month = addMonths(month, 1)) missed.push(month);
  return missed;
}

/** Whether a run changed anything, or may yet. */
export function didSomething(run: PostingRun): boolean {
  return run.state === 'running' || run.posted + run.held + run.forfeited + run.lapsed > 0;
}
