import type { Campaign } from '../../data';

/** Any JSON. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

export interface JsonObject {
  [name: string]: Json;
}

/** What the service adds to say where a campaign stands, which is no part of its definition. */
const standing: readonly string[] = ['revision', 'revisionState', 'state', 'pending', 'unreadable'];

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lists that may be left out, and mean the same empty. */
const optionalLists: readonly string[] = ['kinds', 'campaigns', 'any', 'none', 'halls', 'conditions', 'gifts', 'when', 'amountsFen', 'afterContracts', 'exclusionGroups'];

/** A campaign's definition alone, as it is written to a file. What says nothing (null, an empty list that may be left out) is left out. */
export function definitionOf(campaign: Campaign | JsonObject): JsonObject {
  const whole = JSON.parse(JSON.stringify(campaign)) as JsonObject;
  return withoutNothing(Object.fromEntries(Object.entries(whole).filter(([name]) => !standing.includes(name)))) as JsonObject;
}

function withoutNothing(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name, inner]) => !saysNothing(name, inner)).map(([name, inner]) => [name, withoutNothing(inner)]));
}

function saysNothing(name: string, value: Json): boolean {
  return value === null || (Array.isArray(value) && value.length === 0 && optionalLists.includes(name));
}

/** A copy to start another campaign from: the same rules under a code and a name of its own. */
export function copyOf(campaign: Campaign, suffix: string): JsonObject {
  const definition = definitionOf(campaign);
  return { ...definition, code: `${campaign.code}-copy`.slice(0, 40), name: `${campaign.name}${suffix}` };
}

/** The least a campaign is. */
export function emptyDefinition(today: string): JsonObject {
  return { schemaVersion: 1, code: '', name: '', start: today, audience: [], offers: [], quotaPolicy: { basis: 'by-members', totals: [] } };
}
