import type { Branch, QuotaRow, Tier } from '../data';

/** What a move leaves behind: cap and free units of both rows, before and after. */
export interface Outcome {
  from: { name: string; cap: [number, number]; free: [number, number] };
  to: { name: string; cap: [number, number]; free: [number, number]; isNew: boolean };
  /** More than the source has free: the service will refuse. */
  tooMany: boolean;
}

export function rowOf(rows: readonly QuotaRow[], branch: string | undefined, tier: Tier | undefined): QuotaRow | undefined {
  return rows.find((row) => row.branch === branch && row.tier === tier);
}

/** In numbers what moving so many units will do; undefined while something is missing. */
export function outcomeOf(rows: readonly QuotaRow[], branches: readonly Branch[], from: string | undefined, to: string | undefined, tier: Tier | undefined, units: number): Outcome | undefined {
  const source = rowOf(rows, from, tier);
  const branch = branches.find((candidate) => candidate.code === to);
  if (source === undefined || branch === undefined || units < 1 || from === to) return undefined;
  const target = rowOf(rows, to, tier);
  const [sourceCap, sourceFree] = [source.cap ?? 0, source.free ?? 0];
  const [targetCap, targetFree] = [target?.cap ?? 0, target?.free ?? 0];
  return {
    from: { name: source.branchName, cap: [sourceCap, sourceCap - units], free: [sourceFree, sourceFree - units] },
    to: { name: branch.name, cap: [targetCap, targetCap + units], free: [targetFree, targetFree + units], isNew: target === undefined },
    tooMany: units > sourceFree,
  };
}

/** Where units can go: prefectures first, then counties; never a hall. */
export function targetsOf(branches: readonly Branch[]): Branch[] {
  return [...branches.filter((branch) => branch.kind === 'region' || branch.kind === 'prefecture'), ...branches.filter((branch) => branch.kind === 'county')];
}
