import { describe, expect, it } from 'vitest';
import { count, countdown, money, month, phone, rate, timeOfDay } from './format';

describe('money', () => {
  it.each([[0, '¥0.00'], [5, '¥0.05'], [123456, '¥1,234.56'], [100000000, '¥1,000,000.00'], [-20000, '−¥200.00']])('%d fen is %s', (fen, text) => {
    expect(money(fen)).toBe(text);
  });
});

describe('phone', () => {
  it('groups a full number', () => expect(phone('18609912345')).toBe('186 0991 2345'));
  it('leaves a masked one', () => expect(phone('186****2345')).toBe('186****2345'));
});

describe('month', () => {
  it('is Chinese', () => expect(month('2026-01', 'zh-CN')).toBe('2026年1月'));
  it('is English', () => expect(month('2026-11', 'en')).toBe('Nov 2026'));
});

describe('rate', () => {
  it('shows its counts', () => expect(rate(372, 1000, 'zh-CN')).toBe('37.2%（372/1,000）'));
  it('of nothing is none', () => expect(rate(0, 0, 'en')).toBe('—'));
});

describe('count, countdown and time', () => {
  it('groups thousands', () => expect(count(1234567)).toBe('1,234,567'));
  it('counts down in minutes', () => expect(countdown(299_001)).toBe('5:00'));
  it('never goes below zero', () => expect(countdown(-1)).toBe('0:00'));
  it('takes the business time of an instant', () => expect(timeOfDay('2026-11-02T09:05:11+08:00')).toBe('09:05'));
});
