import { describe, expect, it } from 'vitest';
import { placeOf, placesOf, valueOf } from './tree';

const branch = (code: string, parent: string | null, kind: 'region' | 'prefecture' | 'county' | 'hall') => ({ code, name: `机构${code}`, kind, parent, path: `/${code}/` });

describe('places', () => {
  const branches = [branch('6501', '65', 'prefecture'), branch('650101', '6501', 'county'), branch('65010101', '650101', 'hall')];
  const managers = [{ code: 'M1', name: '经理1', county: '650101' }, { code: 'M9', name: '经理9', county: '650999' }];

  it('start at the user’s own branch and end with halls and managers', () => {
    const [root, ...others] = placesOf(branches, managers, (name) => `${name}（经理）`);
    expect(others).toEqual([]);
    expect(root?.value).toBe('branch:6501');
    expect(root?.children[0]?.children.map((leaf) => [leaf.value, leaf.title])).toEqual([['branch:65010101', '机构65010101'], ['manager:M1', '经理1（经理）']]);
  });
});

describe('a chosen place', () => {
  it.each([[undefined, {}], ['branch:65', { branch: '65' }], ['manager:M1', { manager: 'M1' }]])('%s', (value, place) => {
    expect(placeOf(value)).toEqual({ branch: undefined, manager: undefined, ...place });
    expect(valueOf(placeOf(value))).toBe(value);
  });
});
