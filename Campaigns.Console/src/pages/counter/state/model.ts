import type { Pending } from '@/api/pending';
import type { Problem } from '@/api/problem';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];

/** An enrolment as a step answers it; read again, it also tells who joined and with which offer. */
export type Enrolment = Schemas['EnrolmentView'] & { parties?: Schemas['EnrolmentParties'] };
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

/** Why a request has no answer yet: the line is gone, or the service can't serve just now. Either way it goes on by itself. */
export type Lost = 'line' | 'busy';

export type Signing = 'drawn' | 'paper';

/** The numbered papers on this desk, as last used: the next one is suggested. Says nothing of any customer. */
export interface Papers {
  receiptNo: string;
  /** Empty while customers sign the printed slip, whose number is the enrolment's. */
  paperNo: string;
  signing: Signing;
}

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
  /** Number of the enrolment that is being read. */
  reading: string | null;
  /** The gifts step hands over what has been owed, perhaps since days; nothing else is left to do. */
  catchingUp: boolean;
  receiptNo: string;
  method: Method;
  /** Serials to hand over, by item; the suggested ones until others are scanned. */
  serials: Readonly<Record<string, readonly string[]>>;
  /** Serials the scanner has seen. */
  scanned: readonly string[];
  /** Items to hand over later. */
  owed: readonly string[];
  signing: Signing;
  /** The drawn signature, PNG as base64. */
  ink: string;
  paperNo: string;
  /** Noted down before it is sent; nothing else can be sent until its answer is known. */
  pending: Noted | null;
  /** What was asked got no answer: it is asked again until it does. */
  lost: Lost | null;
  looking: boolean;
  problem: Problem | null;
  /** Money was taken and paid for nothing: told until the clerk has noted it, whatever customer comes next. */
  unmatched: Problem | null;
  gap: Gap | null;
  papers: Papers;
}

export const empty: CounterState = {
  step: 'phone',
  phone: '',
  member: null,
  answers: [],
  chosen: 0,
  choices: {},
  enrolment: null,
  reading: null,
  catchingUp: false,
  receiptNo: '',
  method: 'cash',
  serials: {},
  scanned: [],
  owed: [],
  signing: 'paper',
  ink: '',
  paperNo: '',
  pending: null,
  lost: null,
  looking: false,
  problem: null,
  unmatched: null,
  gap: null,
  papers: { receiptNo: '', paperNo: '', signing: 'paper' },
};

/** What the service or the line says. */
export type Told =
  | { type: 'looking' }
  | { type: 'found'; member: Member; answers: readonly Answer[] }
  | { type: 'known'; member: Member }
  | { type: 'reading'; number: string; catchingUp?: boolean }
  | { type: 'refreshed'; enrolment: Enrolment }
  | { type: 'unread'; problem: Problem }
  | { type: 'noted'; pending: Noted }
  | { type: 'lost'; lost: Lost }
  | { type: 'answered'; enrolment: Enrolment }
  | { type: 'refused'; problem: Problem };

/** What the clerk does; ignored while a request has no answer. */
export type Done =
  | { type: 'typed'; phone: string }
  | { type: 'chose'; option: number }
  | { type: 'receipt'; receiptNo: string }
  | { type: 'method'; method: Method }
  | { type: 'scanned'; serial: string }
  | { type: 'dropped'; serial: string }
  | { type: 'owes'; item?: string }
  | { type: 'signing'; signing: Signing }
  | { type: 'ink'; ink: string }
  | { type: 'paperNo'; paperNo: string }
  | { type: 'gap'; gap: Gap }
  | { type: 'left' };

/** What is told was read. */
export type Read = { type: 'dismissed' } | { type: 'noticed' };

export type Action = Told | Done | Read;
