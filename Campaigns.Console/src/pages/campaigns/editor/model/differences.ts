import { isObject, type Json } from './definition';

/** One place where two definitions say something else; undefined: nothing there. */
export interface Difference {
  path: string;
  theirs: Json | undefined;
  mine: Json | undefined;
}

/** Where two definitions differ, down to the single values. */
export function differences(theirs: Json | undefined, mine: Json | undefined, path = ''): Difference[] {
  if (JSON.stringify(theirs) === JSON.stringify(mine)) return [];
  if (isObject(theirs) && isObject(mine)) {
    return [...new Set([...Object.keys(theirs), ...Object.keys(mine)])].flatMap((name) => differences(theirs[name], mine[name], path === '' ? name : `${path}.${name}`));
  }
  if (Array.isArray(theirs) && Array.isArray(mine)) {
    return Array.from({ length: Math.max(theirs.length, mine.length) }, (_, index) => differences(theirs[index], mine[index], `${path}[${index}]`)).flat();
  }
  return [{ path, theirs, mine }];
}
