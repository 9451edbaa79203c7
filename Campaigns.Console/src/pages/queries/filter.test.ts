import { describe, expect, it } from 'vitest';
import { addressOf, countOf, defaults, filterOf, reportSelectionOf, selectionOf, type Filter } from './filter';

const busy: Filter = {
  view: 'ledger', branch: '6501', manager: 'M1', campaign: 'thank-you', tier: 'gold', state: 'active', member: '42', from: '2026-11-01', to: '2027-01-31',
  sort: '-depositFen', size: 100, columns: ['number', 'tier', 'depositFen'],
};

describe('address', () => {
  it('of the usual filter is empty', () => expect(addressOf(defaults).toString()).toBe(''));
  it('brings every part of a filter back', () => expect(filterOf(addressOf(busy))).toEqual(busy));
  it('leaves out what makes no sense', () => {
    const filter = filterOf(new URLSearchParams('view=x&tier=iron&state=&sort=phone&size=7&from=yesterday&branch='));
    expect(addressOf(filter).toString()).toBe('');
  });
  it('keeps the number among the columns, in the order of the table', () => {
    expect(filterOf(new URLSearchParams('columns=state,tier,shoe')).columns).toEqual(['number', 'tier', 'state']);
  });
});

describe('selection', () => {
  it('has what is set and nothing else', () => {
    expect(selectionOf(defaults)).toEqual({});
    expect(selectionOf(busy)).toEqual({
      branch: '6501', manager: 'M1', campaign: 'thank-you', tier: 'gold', state: 'active', member: '42', from: '2026-11-01', to: '2027-01-31',
    });
  });
  it('of a report has no state and no member', () => {
    expect(reportSelectionOf(busy)).toEqual({ branch: '6501', manager: 'M1', campaign: 'thank-you', tier: 'gold', from: '2026-11-01', to: '2027-01-31' });
  });
});

describe('count', () => {
  it('takes place and period as one each', () => expect(countOf(busy)).toBe(6));
  it('of nothing set is zero', () => expect(countOf(defaults)).toBe(0));
});
