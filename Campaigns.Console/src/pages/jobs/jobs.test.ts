import { describe, expect, it } from 'vitest';
import { brokenRulesOf, resultOf } from './result';
import { scheduleOf, secondsOf } from './schedule';
import texts from '@/text/zh-CN/jobs.json';

describe('results', () => {
  it.each([
    ['expire-reservations', '{"expired":3}', 'expired'],
    ['expire-reservations', '{"expired":0}', 'expiredNone'],
    ['move-campaigns', '{"opened":["a","b"],"closed":[]}', 'movedOpened'],
    ['move-campaigns', '{"opened":[],"closed":[]}', 'movedNone'],
    ['post-releases', '{"period":"2026-12","posted":46000,"amountFen":58000000,"held":12,"forfeited":0}', 'posted'],
    ['evaluate', '{"evaluatedOn":"2026-11-02","campaigns":1,"members":50,"eligible":20}', 'evaluated'],
    ['verify', '{"rules":10,"checked":5000}', 'verified'],
    ['prune', '{"deleted":7}', 'pruned'],
    ['rehearse', '{"done":1,"failed":0}', 'rehearsed'],
    ['some-other', '{"x":1}', 'done'],
    ['prune', 'no json', 'done'],
    ['prune', null, 'done'],
  ])('of %s %s are told as %s', (job, detail, key) => {
    expect(resultOf(job, detail).key).toBe(key);
    expect(Object.keys(texts.result)).toContain(key);
  });
  it('name several campaigns', () => expect(resultOf('move-campaigns', '{"opened":["a","b"],"closed":[]}').values).toMatchObject({ opened: 'a、b' }));
  it('tell amounts as money', () => expect(resultOf('post-releases', '{"posted":1,"amountFen":2000}').values).toMatchObject({ amount: '¥20.00' }));
});

describe('broken rules', () => {
  it('are read from what the check left', () => expect(brokenRulesOf('rule-1:3 rule-10:2')).toEqual([{ rule: 1, found: 3 }, { rule: 10, found: 2 }]));
  it('are none when it failed otherwise', () => expect(brokenRulesOf('interrupted')).toEqual([]));
});

describe('schedule', () => {
  it.each([
    ['30 * * * * ?', { kind: 'minutely' }],
    ['0 15 * * * ?', { kind: 'hourly', minute: '15' }],
    ['0 5 0 * * ?', { kind: 'daily', time: '00:05' }],
    ['0 0 2 1 * ?', { kind: 'other', cron: '0 0 2 1 * ?' }],
    ['0 0 2 ? * MON', { kind: 'other', cron: '0 0 2 ? * MON' }],
  ])('%s', (cron, said) => expect(scheduleOf(cron)).toEqual(said));
});

describe('duration', () => {
  it('is whole seconds, one at least', () => expect(secondsOf('2026-12-01T00:15:00+08:00', '2026-12-01T00:15:00.2+08:00')).toBe(1));
  it('is unknown while it runs', () => expect(secondsOf('2026-12-01T00:15:00+08:00', null)).toBeNull());
});
