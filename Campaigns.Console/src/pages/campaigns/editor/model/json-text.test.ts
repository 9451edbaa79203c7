import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from './definition';
import { jsonText } from './json-text';

const samples = '../samples/campaigns';

describe('jsonText', () => {
  it.each(readdirSync(samples).filter((name) => name.endsWith('.json')))('says the same as %s', (name) => {
    const definition = JSON.parse(readFileSync(`${samples}/${name}`, 'utf8')) as JsonObject;
    expect(JSON.parse(jsonText(definition))).toEqual(definition);
  });
  it('puts what fits on one line', () => {
    expect(jsonText({ audience: [{ kind: 'tier', in: ['gold'] }], offers: [] })).toBe('{\n  "audience": [{ "kind": "tier", "in": ["gold"] }],\n  "offers": []\n}');
  });
  it('breaks what is long', () => {
    expect(jsonText({ a: ['x'.repeat(40), 'y'.repeat(40)] }).split('\n')).toHaveLength(6);
  });
});
