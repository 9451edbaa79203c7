import type { components } from '@/api/schema';
import { tierOrder, type Branch, type QuotaRow, type Tier } from '../data';

export type Entry = components['schemas']['QuotaEntryBody'];

/** A line that can't be meant, and why; worded by the page. */
export interface RowFault {
  line: number;
  why: 'columns' | 'branch' | 'tier' | 'units' | 'twice';
}

export interface Parsed {
  entries: Entry[];
  faults: RowFault[];
}

/**
 * Rows as typed, pasted from a spreadsheet or read from a CSV file: branch code, tier, units, and units of overrun if any, separated by commas or tabs.
 * A first line without any number is a heading. `tiers` are the words for tiers the page shows, beside their codes.
 */
export function parseRows(text: string, branches: readonly Branch[], tiers: Partial<Record<Tier, string>>): Parsed {
  const known = new Set(branches.map((branch) => branch.code));
  const result: Parsed = { entries: [], faults: [] };
  const seen = new Set<string>();
  text.replace(/^\uFEFF/, '').split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || (index === 0 && !/\d/.test(line))) return;
    const fail = (why: RowFault['why']) => result.faults.push({ line: index + 1, why });
    const cells = line.split(/[,，\t]/).map((cell) => cell.trim());
    if (cells.length < 3 || cells.length > 4) return void fail('columns');
    const [branch = '', word = '', units = '', overrun = ''] = cells;
    const tier = tierOrder.find((candidate) => candidate === word || tiers[candidate] === word);
    if (!known.has(branch)) return void fail('branch');
    if (tier === undefined) return void fail('tier');
    if (!/^\d{1,10}$/.test(units) || !/^\d{0,10}$/.test(overrun)) return void fail('units');
    if (seen.has(`${branch} ${tier}`)) return void fail('twice');
    seen.add(`${branch} ${tier}`);
    result.entries.push({ branch, tier, cap: Number(units), unlimited: false, overrunAllowed: Number(overrun) });
  });
  return result;
}

/** The rows as they are now, in the same form, to change and send back. */
export function rowsText(rows: readonly QuotaRow[]): string {
  return rows.map((row) => [row.branch, row.tier, row.cap ?? 0, ...(row.overrunAllowed > 0 ? [row.overrunAllowed] : [])].join(',')).join('\n');
}
