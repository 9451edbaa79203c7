import { describe, expect, it } from 'vitest';
import { quiet, scanOf, typed } from './scanner';

function type(text: string, pace: number) {
  return Array.from(text).reduce((burst, key, index) => typed(burst, key, index * pace), quiet);
}

describe('scanner', () => {
  it('knows a burst that ends in Enter', () => expect(scanOf(type('AV00000001', 10), 100)).toBe('AV00000001'));
  it('leaves a person typing alone', () => expect(scanOf(type('AV00000001', 120), 1200)).toBeNull());
  it('leaves an Enter pressed later alone', () => expect(scanOf(type('AV00000001', 10), 400)).toBeNull());
  it('leaves a few fast keys alone', () => expect(scanOf(type('123', 5), 15)).toBeNull());
  it('begins anew after a pause', () => expect(typed(type('12', 10), '3', 900).text).toBe('3'));
});
