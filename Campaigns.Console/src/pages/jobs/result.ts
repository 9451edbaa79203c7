import { money } from '@/shared/format';

/** A job's result in words: the text's key below `result`, and what stands in it. */
export interface Said {
  key: string;
  values: Record<string, string | number>;
}

type Detail = Record<string, unknown>;

const tellers: Record<string, (detail: Detail) => Said> = {
  'expire-reservations': (d) => counted('expired', numberOf(d, 'expired')),
  rehearse: (d) => ({ key: numberOf(d, 'done') + numberOf(d, 'failed') === 0 ? 'rehearsedNone' : 'rehearsed', values: { done: numberOf(d, 'done'), failed: numberOf(d, 'failed') } }),
  'move-campaigns': (d): Said => {
    const [opened, closed] = [textsOf(d, 'opened'), textsOf(d, 'closed')];
    if (opened === '' && closed === '') return { key: 'movedNone', values: {} };
    return { key: opened === '' ? 'movedClosed' : closed === '' ? 'movedOpened' : 'moved', values: { opened, closed } };
  },
  'post-releases': (d) => ({
    key: numberOf(d, 'posted') + numberOf(d, 'held') + numberOf(d, 'forfeited') === 0 ? 'postedNone' : 'posted',
    values: { period: textOf(d, 'period'), posted: numberOf(d, 'posted'), amount: money(numberOf(d, 'amountFen')), held: numberOf(d, 'held'), forfeited: numberOf(d, 'forfeited') },
  }),
  evaluate: (d) => ({
    key: 'evaluated', values: { date: textOf(d, 'evaluatedOn'), campaigns: numberOf(d, 'campaigns'), members: numberOf(d, 'members'), eligible: numberOf(d, 'eligible') },
  }),
  verify: (d) => ({ key: 'verified', values: { rules: numberOf(d, 'rules'), checked: numberOf(d, 'checked') } }),
  prune: (d) => counted('pruned', numberOf(d, 'deleted')),
};

/** What a run that succeeded did; `done` when its result says nothing we know. */
export function resultOf(job: string, detail: string | null | undefined): Said {
  const parsed = parse(detail);
  return (parsed === undefined ? undefined : tellers[job]?.(parsed)) ?? { key: 'done', values: {} };
}

export interface BrokenRule {
  rule: number;
  found: number;
}

/** The rules a failed check found broken (`rule-1:3 rule-4:2`); none when it failed otherwise. */
export function brokenRulesOf(detail: string): BrokenRule[] {
  return [...detail.matchAll(/\brule-(\d+):(\d+)/g)].map(([, rule, found]) => ({ rule: Number(rule), found: Number(found) }));
}

function counted(key: string, count: number): Said {
  return { key: count === 0 ? `${key}None` : key, values: { count } };
}

function parse(text: string | null | undefined): Detail | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? (value as Detail) : undefined;
  } catch {
    return undefined;
  }
}

function numberOf(detail: Detail, name: string): number {
  const value = detail[name];
  return typeof value === 'number' ? value : 0;
}

function textOf(detail: Detail, name: string): string {
  const value = detail[name];
  return typeof value === 'string' ? value : '';
}

function textsOf(detail: Detail, name: string): string {
  const value = detail[name];
  return Array.isArray(value) ? value.join('、') : '';
}
