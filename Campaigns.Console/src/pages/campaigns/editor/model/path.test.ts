import { describe, expect, it } from 'vitest';
import type { JsonObject } from './definition';
import { at, moved, parsePath, pathText, put } from './path';

const root: JsonObject = { code: 'a', offers: [{ code: 'x', release: { months: 10 } }, { code: 'y' }] };

describe('paths', () => {
  it.each(['code', 'offers[1].code', 'audience[0].of[2].in'])('%s is read and written alike', (text) => expect(pathText(parsePath(text))).toBe(text));
  it('finds a value', () => expect(at(root, parsePath('offers[0].release.months'))).toBe(10));
  it('finds nothing where there is nothing', () => expect(at(root, parsePath('offers[3].release.months'))).toBeUndefined());
});

describe('put', () => {
  it('changes one place and nothing else', () => {
    const changed = put(root, ['offers', 1, 'code'], 'z');
    expect(changed).toEqual({ code: 'a', offers: [{ code: 'x', release: { months: 10 } }, { code: 'z' }] });
    expect(at(root, ['offers', 1, 'code'])).toBe('y');
    expect(at(changed, ['offers', 0])).toBe(at(root, ['offers', 0]));
  });
  it('makes what is missing on the way', () => expect(put({}, ['place', 'halls', 0], '1')).toEqual({ place: { halls: ['1'] } }));
  it('takes a member away', () => expect(put(root, ['offers', 0, 'release'], undefined)).toEqual({ code: 'a', offers: [{ code: 'x' }, { code: 'y' }] }));
  it('takes an element away', () => expect(put(root, ['offers', 0], undefined)).toEqual({ code: 'a', offers: [{ code: 'y' }] }));
});

describe('moved', () => {
  it('goes down', () => expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']));
  it('goes up', () => expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']));
});
