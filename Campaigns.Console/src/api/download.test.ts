import { describe, expect, it } from 'vitest';
import { nameIn } from './download';

describe('a file’s name', () => {
  it('is the one in any script', () => {
    expect(nameIn(`attachment; filename="____.xlsx"; filename*=UTF-8''%E5%8F%B0%E8%B4%A6.xlsx`)).toBe('台账.xlsx');
  });
  it('may be plain', () => expect(nameIn('attachment; filename="a.xlsx"')).toBe('a.xlsx'));
  it('is made up where there is none', () => expect(nameIn('')).toBe('export.xlsx'));
});
