import { describe, expect, it } from 'vitest';
import type { Branch, QuotaRow, Tier } from '../data';
import { matrixOf, sumOf, tiersOf } from './matrix';

const branches = [
  { code: '65', name: '区', kind: 'region', parent: null, path: '/65/' },
  { code: '6501', name: '一市', kind: 'prefecture', parent: '65', path: '/65/6501/' },
  { code: '650101', name: '一县', kind: 'county', parent: '6501', path: '/65/6501/650101/' },
  { code: '6502', name: '二市', kind: 'prefecture', parent: '65', path: '/65/6502/' },
] as Branch[];

function row(branch: string, tier: Tier, cap: number | null, held = 0, used = 0): QuotaRow {
  return {
    branch, branchName: branch, tier, unlimited: cap === null, cap, held, used, free: cap === null ? null : cap - held - used,
    overrunAllowed: 0, overrunUsed: 0, memberCount: null, countedOn: null,
  };
}

describe('matrixOf', () => {
  const rows = [row('6501', 'gold', 10, 1, 2), row('650101', 'gold', 5, 0, 1), row('6502', 'gold', 20), row('6502', 'silver', 7)];
  const lines = matrixOf(rows, branches);

  it('has the branches in their order', () => expect(lines.map((line) => line.branch)).toEqual(['6501', '6502']));
  it('adds the counties to their prefecture', () => expect(lines[0]?.cells.gold).toMatchObject({ cap: 15, held: 1, used: 3, free: 11 }));
  it('opens to what is kept and to the counties', () => {
    expect(lines[0]?.children?.map((line) => [line.branch, line.own, line.cells.gold?.cap])).toEqual([['6501', true, 10], ['650101', false, 5]]);
  });
  it('does not open where nothing was split further', () => expect(lines[1]?.children).toBeUndefined());
  it('sums to the whole', () => expect(lines.reduce((sum, line) => sum + line.total.cap, 0)).toBe(sumOf(rows).cap));
  it('names the tiers, highest first', () => expect(tiersOf(rows)).toEqual(['gold', 'silver']));
  it('keeps what has no cap apart', () => expect(matrixOf([row('65', 'gold', null, 0, 3)], branches)[0]?.total).toMatchObject({ unlimited: true, used: 3 }));
});
