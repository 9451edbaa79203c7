import { describe, expect, it } from 'vitest';
import { parseYuan, yuanText } from './money-list';

describe('amounts in one line', () => {
  it('are read with any separator', () => expect(parseYuan('50，100、0 8.80')).toEqual([5000, 10000, 0, 880]));
  it('are refused when one is none', () => expect(parseYuan('50, x')).toBeUndefined());
  it('are written the same way', () => expect(yuanText([5000, 880])).toBe('50, 8.80'));
  it('may be none', () => expect(parseYuan(' ')).toEqual([]));
});
