import type { operations } from '@/api/schema';

type Query = operations['readParticipation']['parameters']['query'];

export type Tier = NonNullable<NonNullable<Query>['tier']>;

/** The tiers that campaigns are for, the highest first. */
export const tiers = ['diamond', 'gold', 'silver'] as const satisfies readonly Tier[];

/** What the overview is about. Only codes: no name ever stands in an address. */
export interface Scope {
  campaign?: string | undefined;
  branch?: string | undefined;
  tier?: Tier | undefined;
}

export function scopeOf(address: URLSearchParams): Scope {
  const tier = tiers.find((each) => each === address.get('tier'));
  return { campaign: address.get('campaign') ?? undefined, branch: address.get('branch') ?? undefined, tier };
}

/** The address with one part of it changed; the rest stays. */
export function changed(address: URLSearchParams, name: string, value: string | undefined): URLSearchParams {
  const next = new URLSearchParams(address);
  if (value === undefined || value === '') next.delete(name);
  else next.set(name, value);
  return next;
}

/** Further parts of the queries page's filter. */
export interface Narrowed {
  branch?: string | undefined;
  manager?: string | undefined;
  tier?: string | undefined;
  state?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** The rows behind a number: the queries page with the same filter, narrowed further. */
export function rowsOf(scope: Scope, narrowed: Narrowed): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...scope, ...withoutMissing({ ...narrowed }) })) if (typeof value === 'string' && value !== '') query.set(name, value);
  return `/queries?${query.toString()}`;
}

function withoutMissing(parts: Record<string, string | undefined>) {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
