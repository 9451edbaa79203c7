import type { FieldSpec } from '../fields/spec';
import { isObject, type Json, type JsonObject } from '../model/definition';

/** One kind of condition: the fields it has; `of` says whether it is put together from others. */
export interface Kind {
  kind: string;
  fields: readonly FieldSpec[];
  of?: 'several' | 'one';
  /** An instalment may depend on it. */
  instalments?: true;
}

/** Every kind, in the order they are offered. To add one: a line here, and its words under `kind`, `condition` and `kindHint`. */
export const kinds: readonly Kind[] = [
  { kind: 'tier', fields: [{ name: 'in', type: 'tiers' }], instalments: true },
  { kind: 'status', fields: [{ name: 'in', type: 'statuses' }], instalments: true },
  { kind: 'no-contract', fields: [{ name: 'kinds', type: 'codes', known: 'contractKinds' }, { name: 'campaigns', type: 'campaigns' }, { name: 'on', type: 'date' }] },
  {
    kind: 'has-contract',
    fields: [{ name: 'kinds', type: 'codes', known: 'contractKinds' }, { name: 'endsBy', type: 'date' }, { name: 'endsWithinMonths', type: 'integer', unit: 'months' }],
  },
  { kind: 'no-earlier-campaign', fields: [{ name: 'campaigns', type: 'campaigns' }, { name: 'since', type: 'date' }] },
  { kind: 'no-arrears', fields: [], instalments: true },
  { kind: 'on-net-months', fields: [{ name: 'from', type: 'integer', unit: 'months' }, { name: 'to', type: 'integer', unit: 'months' }] },
  { kind: 'arpu', fields: [{ name: 'fromFen', type: 'money' }, { name: 'toFen', type: 'money' }] },
  { kind: 'arpu-trend', fields: [{ name: 'fromPercent', type: 'integer', unit: 'percent' }, { name: 'toPercent', type: 'integer', unit: 'percent' }] },
  { kind: 'warning-flags', fields: [{ name: 'any', type: 'codes', known: 'flags' }, { name: 'none', type: 'codes', known: 'flags' }] },
  { kind: 'brand', fields: [{ name: 'in', type: 'codes', known: 'brands' }] },
  { kind: 'billing', fields: [{ name: 'in', type: 'billings' }] },
  { kind: 'segment', fields: [{ name: 'in', type: 'codes', known: 'segments' }] },
  { kind: 'named-list', fields: [{ name: 'in', type: 'codes' }] },
  { kind: 'branch', fields: [{ name: 'in', type: 'branches' }] },
  { kind: 'channel', fields: [{ name: 'in', type: 'channels' }] },
  { kind: 'min-spend', fields: [{ name: 'fen', type: 'money' }], instalments: true },
  { kind: 'min-usage', fields: [{ name: 'callMinutes', type: 'integer', unit: 'minutes' }, { name: 'dataMb', type: 'integer', unit: 'mb' }], instalments: true },
  { kind: 'any', fields: [], of: 'several', instalments: true },
  { kind: 'all', fields: [], of: 'several', instalments: true },
  { kind: 'not', fields: [], of: 'one', instalments: true },
];

/** How deep conditions stand in each other at most. */
export const deepest = 5;

export function kindOf(condition: Json | undefined): Kind | undefined {
  return isObject(condition) ? kinds.find((known) => known.kind === condition.kind) : undefined;
}

/** A new condition of a kind, with nothing said yet: the service tells what is missing, beside the field. */
export function newCondition(kind: string): JsonObject {
  const known = kinds.find((candidate) => candidate.kind === kind);
  if (known?.of === 'several') return { kind, of: [] };
  if (known?.of === 'one') return { kind, of: { kind: 'no-arrears' } };
  const condition: JsonObject = { kind };
  if (known?.fields.some((field) => field.name === 'in') === true) condition.in = [];
  if (kind === 'min-spend') condition.fen = 0;
  return condition;
}

/** The kinds that may be chosen here: all, or what an instalment may depend on; put together no deeper than may be. */
export function kindsFor(instalments: boolean, depth: number): Kind[] {
  return kinds.filter((known) => (!instalments || known.instalments === true) && (known.of === undefined || depth < deepest));
}
