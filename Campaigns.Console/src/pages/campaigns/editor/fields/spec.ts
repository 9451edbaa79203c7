import { isObject, type Json } from '../model/definition';

/** How a value is typed in. Money is yuan on the page and fen in the definition. */
export type FieldType =
  | 'text' | 'integer' | 'money' | 'moneyList' | 'date' | 'month' | 'yesNo'
  | 'codes' | 'branches' | 'halls' | 'campaigns'
  | keyof typeof options;

/** The values of what is chosen from a list; several are chosen where the name ends in s. */
export const options = {
  tiers: ['diamond', 'gold', 'silver', 'none'],
  statuses: ['active', 'suspended', 'closed', 'ported-out'],
  channels: ['hall', 'online', 'telesales'],
  billings: ['prepaid', 'postpaid'],
  spread: ['equal', 'listed', 'at-end'],
  start: ['this-month', 'next-month', 'fixed-month', 'after-contract'],
  unmet: ['hold', 'forfeit'],
  placeKind: ['home-prefecture', 'any-hall', 'listed-halls'],
  keptGifts: ['face', 'cost', 'nothing'],
  basis: ['by-members', 'upload', 'unlimited'],
} as const;

export type OptionType = keyof typeof options;

export function isOption(type: FieldType): type is OptionType {
  return type in options;
}

export function isMultiple(type: OptionType): boolean {
  return type.endsWith('s') && type !== 'basis' && type !== 'keptGifts';
}

/** One field of a part of the definition. */
export interface FieldSpec {
  name: string;
  type: FieldType;
  /** What holds when nothing is said; shown, and not written until it is chosen. */
  fallback?: Json;
  /** Words offered for codes; others may be typed. */
  known?: 'contractKinds' | 'flags' | 'segments' | 'brands' | 'items';
  unit?: 'months' | 'days' | 'minutes' | 'percent' | 'yuan' | 'mb' | 'dayOfMonth' | 'times';
  /** Shown only while the part says so, or while it has a value that must be seen to be mended. */
  when?: (part: Json | undefined) => boolean;
  /** Never changes once the campaign is saved. */
  fixed?: boolean;
}

const is = (name: string, value: string, fallback?: string) => (part: Json | undefined) => ((isObject(part) ? part[name] : undefined) ?? fallback) === value;

const not = (test: (part: Json | undefined) => boolean) => (part: Json | undefined) => !test(part);

const plan: readonly FieldSpec[] = [
  { name: 'spread', type: 'spread', fallback: 'equal' },
  { name: 'months', type: 'integer', unit: 'months', when: not(is('spread', 'listed')) },
  { name: 'amountsFen', type: 'moneyList', when: is('spread', 'listed') },
  { name: 'initialFen', type: 'money', fallback: 0 },
  { name: 'day', type: 'integer', unit: 'dayOfMonth', fallback: 1 },
];

/** The fields of every part that is no condition. */
export const parts = {
  term: [
    { name: 'code', type: 'text', fixed: true },
    { name: 'name', type: 'text' },
    { name: 'start', type: 'date' },
    { name: 'end', type: 'date' },
  ],
  offer: [
    { name: 'code', type: 'text' },
    { name: 'name', type: 'text' },
    { name: 'tiers', type: 'tiers' },
    { name: 'depositFen', type: 'money', fallback: 0 },
  ],
  release: [
    { name: 'start', type: 'start', fallback: 'next-month' },
    { name: 'startPeriod', type: 'month', when: is('start', 'fixed-month') },
    { name: 'afterContracts', type: 'codes', known: 'contractKinds', when: is('start', 'after-contract') },
    ...plan,
  ],
  bonus: [
    { name: 'amountFen', type: 'money' },
    { name: 'delayMonths', type: 'integer', unit: 'months', fallback: 0 },
    ...plan,
    { name: 'unmet', type: 'unmet', fallback: 'hold' },
    { name: 'lapses', type: 'yesNo', fallback: false },
  ],
  gift: [
    { name: 'item', type: 'text', known: 'items' },
    { name: 'faceFen', type: 'money' },
    { name: 'denominationsFen', type: 'moneyList' },
    { name: 'choice', type: 'text' },
  ],
  quotaPolicy: [
    { name: 'basis', type: 'basis', fallback: 'by-members' },
    { name: 'overrunPercent', type: 'integer', unit: 'percent', fallback: 0, when: not(is('basis', 'unlimited')) },
  ],
  place: [
    { name: 'kind', type: 'placeKind', fallback: 'home-prefecture' },
    { name: 'halls', type: 'halls', when: is('kind', 'listed-halls') },
    { name: 'channels', type: 'channels', fallback: ['hall'] },
  ],
  reservation: [{ name: 'reservationMinutes', type: 'integer', unit: 'minutes', fallback: 30 }],
  joining: [
    { name: 'maxPerMember', type: 'integer', unit: 'times', fallback: 1 },
    { name: 'maxJoinings', type: 'integer', unit: 'times' },
    { name: 'waitMonths', type: 'integer', unit: 'months', fallback: 0 },
    { name: 'contractKind', type: 'text', fallback: 'prepaid-gift', known: 'contractKinds' },
    { name: 'exclusionGroups', type: 'codes' },
    { name: 'priority', type: 'integer', fallback: 0 },
  ],
  cancellation: [
    { name: 'allowed', type: 'yesNo', fallback: true },
    { name: 'sameDayUndo', type: 'yesNo', fallback: false },
    { name: 'coolingOffDays', type: 'integer', unit: 'days', fallback: 0 },
    { name: 'keptGifts', type: 'keptGifts', fallback: 'face' },
  ],
} satisfies Record<string, readonly FieldSpec[]>;

export type PartName = keyof typeof parts;
