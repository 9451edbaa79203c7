import { describe, expect, it } from 'vitest';
import { lineOf, linesOf } from './json-lines';

const text = JSON.stringify({ code: 'a"]}', list: [], offers: [{ code: 'x', release: { months: 10, amountsFen: [1, 2] } }, { ok: true }] }, null, 2);

describe('linesOf', () => {
  const lines = linesOf(text);
  const written = text.split('\n');

  it.each([['code', '"code"'], ['offers[0].release.months', '"months"'], ['offers[1].ok', '"ok"']])('%s is where it is written', (path, word) => {
    expect(written[(lines.get(path) ?? 0) - 1]).toContain(word);
  });
  it('knows elements', () => expect(written[(lines.get('offers[0].release.amountsFen[1]') ?? 0) - 1]).toContain('2'));
  it('gives what is missing the line of its holder', () => expect(lineOf(lines, 'offers[1].depositFen')).toBe(lines.get('offers[1]')));
  it('survives a text that breaks off', () => expect(linesOf('{"a": [1, {"b').get('a[0]')).toBe(1));
});
