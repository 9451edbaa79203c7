import { describe, expect, it } from 'vitest';
import type { Branch } from '../data';
import { parseRows } from './rows';

const branches = [{ code: '6501' }, { code: '6502' }] as Branch[];
const tiers = { gold: '金卡' };

describe('parseRows', () => {
  it('reads commas and tabs, codes and words', () => {
    expect(parseRows('机构,级别,名额\n6501,gold,10\n6502\t金卡\t20\t5\n', branches, tiers).entries).toEqual([
      { branch: '6501', tier: 'gold', cap: 10, unlimited: false, overrunAllowed: 0 },
      { branch: '6502', tier: 'gold', cap: 20, unlimited: false, overrunAllowed: 5 },
    ]);
  });
  it.each([
    ['6501,gold', 'columns'], ['9999,gold,1', 'branch'], ['6501,iron,1', 'tier'], ['6501,gold,-1', 'units'], ['6501,gold,1.5', 'units'],
  ])('refuses %s', (line, why) => expect(parseRows(line, branches, tiers).faults).toEqual([{ line: 1, why }]));
  it('refuses a row that is there twice', () => expect(parseRows('6501,gold,1\n6501,金卡,2', branches, tiers).faults).toEqual([{ line: 2, why: 'twice' }]));
});
