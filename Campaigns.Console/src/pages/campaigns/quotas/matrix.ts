import { tierOrder, type Branch, type QuotaRow, type Tier } from '../data';

/** Units of one cell of the matrix, or of several added up. */
export interface Units {
  cap: number;
  held: number;
  used: number;
  free: number;
  overrunAllowed: number;
  overrunUsed: number;
  /** There is a row without a cap among them. */
  unlimited: boolean;
}

/** One line: a branch with its cells by tier, and the branches below it that have rows of their own. */
export interface Line {
  key: string;
  branch: string;
  name: string;
  /** The line shows what the branch itself keeps, beside lines of the branches below it. */
  own: boolean;
  cells: Partial<Record<Tier, Units>>;
  total: Units;
  children?: Line[];
}

const nothing: Units = { cap: 0, held: 0, used: 0, free: 0, overrunAllowed: 0, overrunUsed: 0, unlimited: false };

export function sumOf(rows: readonly QuotaRow[]): Units {
  return rows.reduce<Units>((sum, row) => add(sum, unitsOf(row)), nothing);
}

/** The tiers that have rows, the highest first. */
export function tiersOf(rows: readonly QuotaRow[]): Tier[] {
  return tierOrder.filter((tier) => rows.some((row) => row.tier === tier));
}

/**
 * The matrix: a line for each branch that has rows. Where branches below one have rows too, its line adds all of them up, and opens to what it keeps
 * itself and to theirs; so the lines of the first level always sum to the whole.
 */
export function matrixOf(rows: readonly QuotaRow[], branches: readonly Branch[]): Line[] {
  const parents = new Map(branches.map((branch) => [branch.code, branch.parent]));
  const named = new Map<string, QuotaRow[]>();
  for (const row of rows) named.set(row.branch, [...(named.get(row.branch) ?? []), row]);
  const above = (code: string): string | undefined => {
    for (let parent = parents.get(code); parent != null; parent = parents.get(parent)) if (named.has(parent)) return parent;
    return undefined;
  };
  const below = new Map<string | undefined, string[]>();
  for (const code of [...named.keys()].sort()) below.set(above(code), [...(below.get(above(code)) ?? []), code]);
  const lineOf = (code: string): Line => {
    const own = named.get(code) ?? [];
    const children = (below.get(code) ?? []).map(lineOf);
    const line = ofRows(code, own);
    if (children.length === 0) return line;
    const whole = children.reduce((sum, child) => merge(sum, child), line);
    return { ...whole, children: [{ ...line, key: `${code}/own`, own: true }, ...children] };
  };
  return (below.get(undefined) ?? []).map(lineOf);
}

function ofRows(branch: string, rows: readonly QuotaRow[]): Line {
  const cells: Line['cells'] = {};
  for (const row of rows) cells[row.tier] = add(cells[row.tier] ?? nothing, unitsOf(row));
  return { key: branch, branch, name: rows[0]?.branchName ?? branch, own: false, cells, total: sumOf(rows) };
}

function merge(line: Line, other: Line): Line {
  const cells = { ...line.cells };
  for (const tier of tierOrder) {
    const added = other.cells[tier];
    if (added !== undefined) cells[tier] = add(cells[tier] ?? nothing, added);
  }
  return { ...line, cells, total: add(line.total, other.total) };
}

function unitsOf(row: QuotaRow): Units {
  const { held, used, overrunAllowed, overrunUsed, unlimited } = row;
  return { cap: row.cap ?? 0, held, used, free: row.free ?? 0, overrunAllowed, overrunUsed, unlimited };
}

function add(a: Units, b: Units): Units {
  return {
    cap: a.cap + b.cap, held: a.held + b.held, used: a.used + b.used, free: a.free + b.free,
    overrunAllowed: a.overrunAllowed + b.overrunAllowed, overrunUsed: a.overrunUsed + b.overrunUsed, unlimited: a.unlimited || b.unlimited,
  };
}
