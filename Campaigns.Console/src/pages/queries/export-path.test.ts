import { expect, it } from 'vitest';
import { exportPath } from './export-path';
import { defaults } from './filter';

const filter = { ...defaults, branch: '6501', state: 'active', sort: '-tier', columns: ['number', 'tier'] } as const;

it('of enrolments has the filter, the order and the columns', () => {
  expect(exportPath(filter)).toBe('/api/v1/enrolments.xlsx?branch=6501&state=active&sort=-tier&columns=number%2Ctier');
});
it('of the ledger has what a report takes', () => expect(exportPath({ ...filter, view: 'ledger' })).toBe('/api/v1/reports/branch-ledger.xlsx?branch=6501'));
it('of participation needs a campaign', () => {
  expect(exportPath({ ...filter, view: 'participation' })).toBeUndefined();
  expect(exportPath({ ...filter, view: 'participation', campaign: 'c' })).toBe('/api/v1/reports/participation.xlsx?campaign=c&branch=6501');
});
it('of members is none', () => expect(exportPath({ ...filter, view: 'members' })).toBeUndefined());
