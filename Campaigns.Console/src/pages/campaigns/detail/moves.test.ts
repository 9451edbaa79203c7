import { describe, expect, it } from 'vitest';
import { movesOf, type Standing } from './moves';

const owner = ['define-campaign', 'run-campaign'] as const;
const finance = ['approve-campaign'] as const;

function standing(change: Partial<Standing['campaign']>, permissions: Standing['permissions'], submittedBy: string | null = null): Standing {
  return { campaign: { state: 'draft', revision: 1, revisionState: 'draft', pending: null, ...change }, latest: { submittedBy }, permissions, userName: '甲' };
}

const pending = (state: 'draft' | 'submitted' | 'rejected') => ({ revision: 2, state, reason: null });

describe('movesOf', () => {
  it('offers to submit a draft', () => expect(movesOf(standing({ pending: pending('draft') }, owner))).toEqual(['submit']));
  it('offers approval to another person', () => expect(movesOf(standing({ pending: pending('submitted') }, finance, '乙'))).toEqual(['approve', 'reject']));
  it('never offers approval to who submitted', () => expect(movesOf(standing({ pending: pending('submitted') }, [...owner, ...finance], '甲'))).toEqual([]));
  it('offers no approval before it is known who submitted', () => {
    expect(movesOf({ ...standing({ pending: pending('submitted') }, finance), latest: undefined })).toEqual([]);
  });
  it('opens what was approved', () => expect(movesOf(standing({ revisionState: 'approved' }, owner))).toEqual(['open']));
  it('stops what is open', () => expect(movesOf(standing({ state: 'open', revisionState: 'approved' }, owner))).toEqual(['suspend', 'close']));
  it('goes on with what is suspended', () => expect(movesOf(standing({ state: 'suspended', revisionState: 'approved' }, owner))).toEqual(['resume', 'close']));
  it('has nothing left once closed', () => expect(movesOf(standing({ state: 'closed', pending: pending('draft') }, owner))).toEqual([]));
  it('offers nothing to who only reads', () => expect(movesOf(standing({ state: 'open', revisionState: 'approved' }, ['read-campaigns']))).toEqual([]));
});
