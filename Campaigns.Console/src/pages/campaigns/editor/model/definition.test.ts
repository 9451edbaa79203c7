import { describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { copyOf, definitionOf, type JsonObject } from './definition';

const samples = '../samples/campaigns';
const read = (name: string) => JSON.parse(readFileSync(`${samples}/${name}`, 'utf8')) as JsonObject;

describe('definitionOf', () => {
  it.each(readdirSync(samples).filter((name) => name.endsWith('.json')))('leaves %s as it is', (name) => expect(definitionOf(read(name))).toEqual(read(name)));
  it('leaves out where a campaign stands, and what says nothing', () => {
    const told = { revision: 1, state: 'open', pending: null, code: 'a', end: null, audience: [{ kind: 'no-contract', kinds: ['x'], campaigns: [], on: null }], offers: [] };
    expect(definitionOf(told)).toEqual({ code: 'a', audience: [{ kind: 'no-contract', kinds: ['x'] }], offers: [] });
  });
});

describe('copyOf', () => {
  it('has a code and a name of its own', () => {
    const campaign = { ...read('pick-a-gift.json'), state: 'open' } as unknown as Parameters<typeof copyOf>[0];
    expect(copyOf(campaign, '（副本）')).toMatchObject({ code: 'pick-a-gift-copy', name: '礼品任选，老用户加赠（副本）' });
  });
});
