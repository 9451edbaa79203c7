import { expect, it } from 'vitest';
import { usualPeriods } from './periods';

it('are whole months around the business date', () => {
  expect(usualPeriods('2026-01-31')).toEqual({
    thisMonth: ['2026-01-01', '2026-01-31'],
    lastMonth: ['2025-12-01', '2025-12-31'],
    threeMonths: ['2025-11-01', '2026-01-31'],
    thisYear: ['2026-01-01', '2026-12-31'],
  });
});
