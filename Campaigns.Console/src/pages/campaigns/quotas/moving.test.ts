import { describe, expect, it } from 'vitest';
import type { Branch, QuotaRow } from '../data';
import { outcomeOf, targetsOf } from './moving';

const branches = [{ code: '650101', kind: 'county', name: '一县' }, { code: '65010101', kind: 'hall', name: '一厅' }, { code: '6501', kind: 'prefecture', name: '一市' }] as Branch[];
const rows = [{ branch: '6501', branchName: '一市', tier: 'gold', unlimited: false, cap: 10, held: 1, used: 2, free: 7 }] as QuotaRow[];

describe('outcomeOf', () => {
  it('tells both sides in numbers', () => {
    expect(outcomeOf(rows, branches, '6501', '650101', 'gold', 3)).toEqual({
      from: { name: '一市', cap: [10, 7], free: [7, 4] }, to: { name: '一县', cap: [0, 3], free: [0, 3], isNew: true }, tooMany: false,
    });
  });
  it('knows what is not there', () => expect(outcomeOf(rows, branches, '6501', '650101', 'gold', 8)?.tooMany).toBe(true));
  it.each([[undefined, '650101', 1], ['6501', undefined, 1], ['6501', '6501', 1], ['6501', '650101', 0]])('waits for what is missing', (from, to, units) => {
    expect(outcomeOf(rows, branches, from, to, 'gold', units)).toBeUndefined();
  });
});

describe('targetsOf', () => {
  it('has no halls, and prefectures first', () => expect(targetsOf(branches).map(({ code }) => code)).toEqual(['6501', '650101']));
});
