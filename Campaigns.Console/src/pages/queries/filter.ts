import type { operations } from '@/api/schema';

type Listed = NonNullable<operations['listEnrolments']['parameters']['query']>;

export type Sort = NonNullable<Listed['sort']>;
export type Tier = NonNullable<Listed['tier']>;
export type EnrolmentState = NonNullable<Listed['state']>;

export const views = ['enrolments', 'ledger', 'participation', 'members'] as const;
export type View = (typeof views)[number];

/** Names of the items' fields that can be columns, in the order of the workbook; the first is always there. */
export const allColumns = [
  'number', 'enrolledOn', 'campaign', 'branch', 'hall', 'manager', 'phone', 'tier', 'offer', 'depositFen', 'state',
] as const;
export type Column = (typeof allColumns)[number];

export const tiers = ['diamond', 'gold', 'silver', 'none'] as const satisfies readonly Tier[];
export const states = [
  'reserved', 'paid', 'issued', 'active', 'completed', 'expired', 'withdrawn', 'cancelled',
] as const satisfies readonly EnrolmentState[];
export const sortable = ['enrolledOn', 'number', 'depositFen', 'tier', 'state', 'branch', 'hall'] as const;
export const pageSizes = [20, 50, 100, 200] as const;

/** Everything the address says about what is shown. Only ids and codes: no phone number and no name ever stands in an address. */
export interface Filter {
  view: View;
  branch?: string | undefined;
  manager?: string | undefined;
  campaign?: string | undefined;
  tier?: Tier | undefined;
  state?: EnrolmentState | undefined;
  member?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  sort: Sort;
  size: number;
  columns: readonly Column[];
}

export const defaults: Filter = { view: 'enrolments', sort: '-enrolledOn', size: 50, columns: allColumns.filter((name) => name !== 'offer') };

const texts = ['branch', 'manager', 'campaign', 'member'] as const;
const dates = ['from', 'to'] as const;

/** What an address asks for; whatever makes no sense in it is left out. */
export function filterOf(address: URLSearchParams): Filter {
  const filter: Filter = { ...defaults };
  filter.view = oneOf(views, address.get('view')) ?? defaults.view;
  for (const name of texts) {
    const value = address.get(name);
    if (value !== null && value !== '') filter[name] = value;
  }
  for (const name of dates) {
    const value = address.get(name) ?? '';
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) filter[name] = value;
  }
  filter.tier = oneOf(tiers, address.get('tier'));
  filter.state = oneOf(states, address.get('state'));
  filter.sort = sortOf(address.get('sort')) ?? defaults.sort;
  filter.size = oneOf(pageSizes, Number(address.get('size'))) ?? defaults.size;
  const columns = (address.get('columns') ?? '').split(',');
  if (columns.length > 1 || columns[0] !== '') filter.columns = allColumns.filter((name) => name === 'number' || columns.includes(name));
  return filter;
}

/** The address of a filter; what is as usual is left out, so that a link stays short. */
export function addressOf(filter: Filter): URLSearchParams {
  const address = new URLSearchParams();
  if (filter.view !== defaults.view) address.set('view', filter.view);
  for (const name of [...texts, ...dates, 'tier', 'state'] as const) {
    const value = filter[name];
    if (value !== undefined) address.set(name, value);
  }
  if (filter.sort !== defaults.sort) address.set('sort', filter.sort);
  if (filter.size !== defaults.size) address.set('size', String(filter.size));
  if (filter.columns.join(',') !== defaults.columns.join(',')) address.set('columns', filter.columns.join(','));
  return address;
}

/** The part of a filter that the service narrows lists and sums by. */
export function selectionOf(filter: Filter): Omit<Listed, 'sort' | 'limit' | 'cursor'> {
  return {
    ...(filter.campaign === undefined ? {} : { campaign: filter.campaign }),
    ...(filter.branch === undefined ? {} : { branch: filter.branch }),
    ...(filter.manager === undefined ? {} : { manager: filter.manager }),
    ...(filter.member === undefined ? {} : { member: filter.member }),
    ...(filter.tier === undefined ? {} : { tier: filter.tier }),
    ...(filter.state === undefined ? {} : { state: filter.state }),
    ...(filter.from === undefined ? {} : { from: filter.from }),
    ...(filter.to === undefined ? {} : { to: filter.to }),
  };
}

/** What the reports take of a filter. */
export function reportSelectionOf(filter: Filter) {
  const { campaign, branch, manager, tier, from, to } = selectionOf(filter);
  return Object.fromEntries(Object.entries({ campaign, branch, manager, tier, from, to }).filter(([, value]) => value !== undefined)) as {
    campaign?: string; branch?: string; manager?: string; tier?: Tier; from?: string; to?: string;
  };
}

/** How many of the drawer's filters are set. */
export function countOf(filter: Filter): number {
  return [filter.branch ?? filter.manager, filter.campaign, filter.tier, filter.state, filter.member, filter.from ?? filter.to].filter((value) => value !== undefined).length;
}

function sortOf(text: string | null): Sort | undefined {
  return oneOf(sortable.flatMap((name) => [name, `-${name}`] as const), text);
}

function oneOf<T>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === value);
}
