import { describe, expect, it } from 'vitest';
import { reduce, startOf, textOf } from './state';

describe('reduce', () => {
  const start = startOf(textOf({ code: 'a', audience: [] }));

  it('writes what the form says into the text', () => {
    const next = reduce(start, { type: 'form', path: ['audience', 0], value: { kind: 'no-arrears' } });
    expect(JSON.parse(next.text)).toEqual({ code: 'a', audience: [{ kind: 'no-arrears' }] });
  });
  it('reads what the text says into the form, however it is laid out', () => {
    const next = reduce(start, { type: 'text', text: '{"code":"b"}' });
    expect(next).toEqual({ text: '{"code":"b"}', definition: { code: 'b' }, broken: undefined });
  });
  it('keeps the last definition while the text makes no sense', () => {
    const next = reduce(start, { type: 'text', text: '{"code":' });
    expect(next.definition).toEqual(start.definition);
    expect(next.broken).not.toBeUndefined();
  });
  it('takes no list for a campaign', () => expect(reduce(start, { type: 'text', text: '[]' }).broken).toBe(''));
});
