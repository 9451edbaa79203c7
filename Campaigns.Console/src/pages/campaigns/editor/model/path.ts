import { isObject, type Json, type JsonObject } from './definition';

/** A place in a definition: names and indexes from its root. */
export type Path = readonly (string | number)[];

/** As the service writes it: `offers[0].release.months`. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`), '');
}

/** `offers[0].release.months` taken apart again. */
export function parsePath(text: string): Path {
  return [...text.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map((match) => (match[2] === undefined ? (match[1] ?? '') : Number(match[2])));
}

export function at(root: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((value, step) => {
    if (Array.isArray(value)) return typeof step === 'number' ? value[step] : undefined;
    return isObject(value) && typeof step === 'string' ? value[step] : undefined;
  }, root);
}

/** A list at a place; what is none counts as empty. */
export function listAt(root: Json | undefined, path: Path): Json[] {
  const found = at(root, path);
  return Array.isArray(found) ? found : [];
}

/** The root with another value at the place; `undefined` takes the member away. What is missing on the way is made. Nothing is changed in place. */
export function put(root: JsonObject, path: Path, value: Json | undefined): JsonObject {
  const changed = putInto(root, path, value);
  return isObject(changed) ? changed : root;
}

function putInto(holder: Json | undefined, path: Path, value: Json | undefined): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = Array.isArray(holder) ? [...holder] : [];
    const inner = putInto(list[step], rest, value);
    if (inner === undefined) list.splice(step, 1);
    else list[step] = inner;
    return list;
  }
  const object: JsonObject = isObject(holder) ? { ...holder } : {};
  const inner = putInto(object[step], rest, value);
  if (inner !== undefined) return { ...object, [step]: inner };
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== step));
}

/** The list with one of its elements a place further up or down. */
export function moved(list: readonly Json[], from: number, by: -1 | 1): Json[] {
  const next = [...list];
  const [taken] = next.splice(from, 1);
  if (taken !== undefined) next.splice(from + by, 0, taken);
  return next;
}
