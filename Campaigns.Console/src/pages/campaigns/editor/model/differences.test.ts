import { describe, expect, it } from 'vitest';
import { differences } from './differences';

describe('differences', () => {
  it('has none of the same', () => expect(differences({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] })).toEqual([]));
  it('names the single values', () => {
    expect(differences({ a: [1, { b: 2 }], c: 1 }, { a: [1, { b: 3 }], d: 1 })).toEqual([
      { path: 'a[1].b', theirs: 2, mine: 3 },
      { path: 'c', theirs: 1, mine: undefined },
      { path: 'd', theirs: undefined, mine: 1 },
    ]);
  });
});
