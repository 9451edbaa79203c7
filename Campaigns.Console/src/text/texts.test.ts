import { describe, expect, it } from 'vitest';

type Texts = Record<string, unknown>;

const files = import.meta.glob<Texts>('./{zh-CN,en}/*.json', { import: 'default', eager: true });
const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.*'], { query: '?raw', import: 'default', eager: true });

function keysOf(texts: Texts, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [prefix + key] : keysOf(value as Texts, `${prefix}${key}.`)));
}

/** Plural forms are the language's own business: English has two, Chinese one. */
function base(key: string): string {
  return key.replace(/_(one|other)$/, '');
}

function textsOf(language: string): Map<string, Set<string>> {
  return new Map(
    Object.entries(files)
      .filter(([path]) => path.startsWith(`./${language}/`))
      .map(([path, texts]) => [path.slice(language.length + 3, -'.json'.length), new Set(keysOf(texts).map(base))]),
  );
}

const chinese = textsOf('zh-CN');
const english = textsOf('en');

/** `t('key')` and `t(\`key.${…}\`)`, with the area the file's `useTranslation` names. */
function uses(source: string): { area: string; key: string; open: boolean }[] {
  const area = /useTranslation\('([\w-]+)'\)/.exec(source)?.[1] ?? 'common';
  const found = [...source.matchAll(/\bt\((['`])((?:[\w-]+:)?[\w.-]+?)(\$\{[^`]*|)\1/g)];
  return found.map((match) => {
    const [head = '', tail] = (match[2] ?? '').split(':');
    return { area: tail === undefined ? area : head, key: tail ?? head, open: match[3] !== '' };
  });
}

describe('texts', () => {
  it('are in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    for (const [area, keys] of chinese) expect([...(english.get(area) ?? [])].sort(), area).toEqual([...keys].sort());
  });

  it('are there for every key the pages use', () => {
    const missing = Object.entries(sources).flatMap(([path, source]) =>
      uses(source)
        .filter(({ area, key, open }) => ![...(chinese.get(area) ?? [])].some((known) => (open ? known.startsWith(key) : known === key)))
        .map(({ area, key }) => `${path}: ${area}:${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('finds a planted key that is missing', () => {
    const [planted] = uses("const { t } = useTranslation('counter'); t('no.such')");
    expect(planted).toEqual({ area: 'counter', key: 'no.such', open: false });
  });
});
