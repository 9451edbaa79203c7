import type { Pending } from '@/api/pending';
import type { Problem } from '@/api/problem';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];

export type Enrolment = Schemas['EnrolmentView'];
export type Member = Schemas['MemberView'];
export type Answer = Schemas['EligibilityAnswer'];
export type Offer = Schemas['OfferAnswer'];
export type Method = Schemas['PaymentMethod'];

/** The steps of one customer, in their order. */
export const steps = ['phone', 'offer', 'pay', 'gifts', 'sign', 'done'] as const;

export type Step = (typeof steps)[number];

/** What a noted request does. */
export type Operation = 'reserve' | 'withdraw' | 'pay' | 'gifts' | 'sign';

export interface Noted extends Pending {
  operation: Operation;
}

/** Something missing before the step can go on; worded beside its field. */
export type Gap = 'receipt' | 'serials' | 'signature' | 'paperNo';

/** The counter, whole: what a reload must bring back, and what is only for the eye. */
export interface CounterState {
  step: Step;
  /** Digits in the phone field. */
  phone: string;
  member: Member | null;
  answers: readonly Answer[];
  /** Which of the offers the customer may choose is chosen, from 0. */
  chosen: number;
  /** Chosen item by choice group of the offer; a group that is missing takes its first. */
  choices: Readonly<Record<string, string>>;
  enrolment: Enrolment | null;
  receiptNo: string;
  method: Method;
  /** Serials to hand over, by item; the suggested ones until others are scanned. */
  serials: Readonly<Record<string, readonly string[]>>;
  /** Serials the scanner has seen. */
  scanned: readonly string[];
  /** Items to hand over later. */
  owed: readonly string[];
  signing: 'drawn' | 'paper';
  /** The drawn signature, PNG as base64. */
  ink: string;
  paperNo: string;
  /** Noted down before it is sent; nothing else can be sent until its answer is known. */
  pending: Noted | null;
  /** The pending request got no answer: it is sent again until it does. */
  lost: boolean;
  looking: boolean;
  problem: Problem | null;
  gap: Gap | null;
}

export const empty: CounterState = {
  step: 'phone',
  phone: '',
  member: null,
  answers: [],
  chosen: 0,
  choices: {},
  enrolment: null,
  receiptNo: '',
  method: 'cash',
  serials: {},
  scanned: [],
  owed: [],
  signing: 'drawn',
  ink: '',
  paperNo: '',
  pending: null,
  lost: false,
  looking: false,
  problem: null,
  gap: null,
};

export type Action =
  | { type: 'typed'; phone: string }
  | { type: 'looking' }
  | { type: 'found'; member: Member; answers: readonly Answer[] }
  | { type: 'chose'; option: number }
  | { type: 'receipt'; receiptNo: string }
  | { type: 'method'; method: Method }
  | { type: 'scanned'; serial: string }
  | { type: 'serials'; item: string; serials: readonly string[] }
  | { type: 'owes'; item?: string }
  | { type: 'signing'; signing: 'drawn' | 'paper' }
  | { type: 'ink'; ink: string }
  | { type: 'paperNo'; paperNo: string }
  | { type: 'gap'; gap: Gap }
  | { type: 'noted'; pending: Noted }
  | { type: 'lost' }
  | { type: 'answered'; enrolment: Enrolment }
  | { type: 'refused'; problem: Problem }
  | { type: 'refreshed'; enrolment: Enrolment }
  | { type: 'dismissed' }
  | { type: 'left' };
