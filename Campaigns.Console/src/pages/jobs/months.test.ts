import { describe, expect, it } from 'vitest';
import type { PostingRun } from './data';
import { addMonths, didSomething, lastDayOf, missedMonths, recentMonths } from './months';

const run = (period: string, state: PostingRun['state'] = 'done', posted = 0): PostingRun => ({
  id: period, period, state, posted, amountFen: 0, held: 0, forfeited: 0, lapsed: 0, lapsedFen: 0, startedAt: '2026-12-01T00:15:00+08:00',
});

describe('months', () => {
  it('go over the year', () => expect([addMonths('2026-12', 1), addMonths('2027-01', -1), addMonths('2026-11', 14)]).toEqual(['2027-01', '2026-12', '2028-01']));
  it('end with their last day', () => expect([lastDayOf('2026-11'), lastDayOf('2028-02'), lastDayOf('2026-12')]).toEqual(['2026-11-30', '2028-02-29', '2026-12-31']));
  it('to post by hand begin with this one', () => expect(recentMonths('2027-01-15', 3)).toEqual(['2027-01', '2026-12', '2026-11']));
});

describe('missed months', () => {
  it('are those behind the last finished one', () => expect(missedMonths([run('2026-11'), run('2026-10')], '2027-02-03')).toEqual(['2026-12', '2027-01']));
  it('count a month still running', () => expect(missedMonths([run('2026-12', 'running'), run('2026-11')], '2027-01-03')).toEqual(['2026-12']));
  it('are none when last month is done', () => expect(missedMonths([run('2026-12')], '2027-01-03')).toEqual([]));
  it('are none as long as nothing was posted', () => expect(missedMonths([], '2027-01-03')).toEqual([]));
});

describe('a run', () => {
  it('that found nothing did nothing', () => expect(didSomething(run('2026-11'))).toBe(false));
  it('that is going may do something', () => expect(didSomething(run('2026-11', 'running'))).toBe(true));
  it('that posted did something', () => expect(didSomething(run('2026-11', 'done', 1))).toBe(true));
});
