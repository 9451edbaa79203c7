import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kinds, kindsFor, newCondition } from './kinds';

interface Schema {
  $defs: { condition: { anyOf: { properties: Record<string, unknown> & { kind: { const: string } } }[] } };
}

const schema = JSON.parse(readFileSync('../docs/campaign.schema.json', 'utf8')) as Schema;
/** The schema names what the product works out, too. */
const derived = ['kind', 'fitsInstalments', 'askedAgainAtPayment', 'inner'];

describe('kinds of conditions', () => {
  const described = schema.$defs.condition.anyOf.map(({ properties }) => ({
    kind: properties.kind.const, fields: Object.keys(properties).filter((name) => !derived.includes(name)).sort(),
  }));

  it('are those of the published schema, each with its fields', () => {
    const ours = kinds.map(({ kind, fields, of }) => ({ kind, fields: [...fields.map((field) => field.name), ...(of === undefined ? [] : ['of'])].sort() }));
    const byKind = (a: { kind: string }, b: { kind: string }) => (a.kind < b.kind ? -1 : 1);
    expect(ours.sort(byKind)).toEqual(described.sort(byKind));
  });
  it('begin with nothing said', () => {
    expect(newCondition('tier')).toEqual({ kind: 'tier', in: [] });
    expect(newCondition('any')).toEqual({ kind: 'any', of: [] });
  });
  it('are few for instalments', () => expect(kindsFor(true, 0).map(({ kind }) => kind)).toEqual(['tier', 'status', 'no-arrears', 'min-spend', 'min-usage', 'any', 'all', 'not']));
  it('stand in each other no deeper than may be', () => expect(kindsFor(false, 5).every(({ of }) => of === undefined)).toBe(true));
});
