import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { found, noted, paid, phone, play, problem, reserved } from './fixtures';
import { empty, type CounterState } from './model';
import { load, save } from './storage';
import { CounterStore } from './store';

const kept = new Map<string, string>();
const sent: { key: string; body: string }[] = [];
let answers: (() => Promise<Response>)[] = [];
const events = { changed: vi.fn(), signed: vi.fn() };

const lost = () => Promise.reject(new TypeError('Failed to fetch'));
const answer = (body: unknown, status = 200) => () => Promise.resolve(new Response(JSON.stringify(body), { status }));

beforeEach(() => {
  vi.useFakeTimers();
  kept.clear();
  sent.length = 0;
  answers = [];
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key) });
  vi.stubGlobal('addEventListener', vi.fn());
  vi.stubGlobal('removeEventListener', vi.fn());
  vi.stubGlobal('fetch', (_: string, init: { headers: Record<string, string>; body: string }) => {
    sent.push({ key: init.headers['Idempotency-Key'] ?? '', body: init.body });
    return (answers.shift() ?? lost)();
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A store whose machine was left in this state. */
function open(state: CounterState): CounterStore {
  save('clerk', state);
  return new CounterStore('clerk', events);
}

const inPay = { ...play(found), step: 'pay', enrolment: reserved, receiptNo: 'A1' } as const;

describe('a request', () => {
  it('is kept with its key before it is sent', () => {
    const store = open(inPay);
    store.submit();
    expect(load('clerk').pending?.key).toBe(sent[0]?.key);
  });

  it('is sent once, however often Enter is pressed', () => {
    const store = open(inPay);
    store.submit();
    store.submit();
    expect(sent).toHaveLength(1);
  });

  it('is sent again, the same to the byte, until it is answered', async () => {
    const store = open(inPay);
    const stop = store.start();
    answers = [lost, answer(problem('database-unavailable', 503), 503), answer(paid)];
    store.submit();
    await vi.advanceTimersByTimeAsync(0);
    expect(store.get().lost).toBe('line');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(store.get().lost).toBe('busy');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(store.get()).toMatchObject({ step: 'gifts', pending: null, lost: null });
    expect(new Set(sent.slice(0, 3).map((request) => JSON.stringify(request))).size).toBe(1);
    stop();
  });

  it('goes on after a reload with the key it had', async () => {
    const store = open({ ...inPay, pending: noted('pay', 'before-the-reload') });
    answers = [answer(paid)];
    const stop = store.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent[0]?.key).toBe('before-the-reload');
    expect(store.get().step).toBe('gifts');
    stop();
  });

  it('is not sent where the browser keeps nothing', () => {
    const store = open(inPay);
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => { throw new Error('full'); }, removeItem: () => undefined });
    store.submit();
    expect(sent).toHaveLength(0);
    expect(store.get().problem?.code).toBe('not-kept');
  });

  it('answered after the page was left changes nothing there', async () => {
    const store = open(inPay);
    const stop = store.start();
    answers = [answer(paid)];
    store.submit();
    stop();
    await vi.advanceTimersByTimeAsync(0);
    expect(load('clerk')).toMatchObject({ step: 'pay', pending: { operation: 'pay' } });
  });
});

describe('what stays on the machine', () => {
  it('is nothing of a finished case', () => {
    save('clerk', { ...empty, step: 'done', enrolment: paid });
    expect(load('clerk')).toEqual(empty);
  });
  it('asks anew what the customer may join', () => {
    save('clerk', play(found));
    expect(load('clerk')).toMatchObject({ step: 'phone', phone, member: null });
  });
  it('is the money that paid for nothing', () => {
    save('clerk', { ...empty, unmatched: problem('reservation-lapsed') });
    expect(load('clerk').unmatched?.code).toBe('reservation-lapsed');
  });
  it('is each clerk’s own', () => {
    save('clerk', inPay);
    expect(load('other')).toEqual(empty);
  });
  it('can be unreadable', () => {
    kept.set('campaigns.counter.clerk', '{');
    expect(load('clerk')).toEqual(empty);
  });
});
