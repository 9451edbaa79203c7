import { send } from '@/api/pending';
import { isTransient, localProblem, problemOf, type Problem } from '@/api/problem';
import { readCustomer, readEnrolment, readMember } from './reads';
import type { CounterEvents } from './events';
import { reduce } from './reducer';
import type { Action, CounterState, Enrolment, Lost, Noted } from './model';
import { requestOf, withdrawal } from './requests';
import { load, save } from './storage';

const retryAfterMs = 2_000;
const fullPhone = /^1\d{10}$/;

/**
 * One clerk's counter: keeps the state, and does what the reducer may not. Every request is noted in the browser's storage before it leaves, with its key; it
 * is sent again, unchanged, until it is answered, whatever happens to the page or the line meanwhile. Reads are asked again likewise.
 */
export class CounterStore {
  private readonly userName: string;
  private readonly events: CounterEvents;
  private readonly listeners = new Set<() => void>();
  private state: CounterState;
  private open = true;
  private sending = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private unanswered: (() => void) | undefined;

  constructor(userName: string, events: CounterEvents) {
    this.userName = userName;
    this.events = events;
    this.state = load(userName);
  }

  readonly get = (): CounterState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes up what was open when the page went away, and listens for the line's return. @returns undoes it. */
  readonly start = (): (() => void) => {
    this.open = true;
    addEventListener('online', this.again);
    const { pending, enrolment, phone } = this.state;
    if (pending !== null) this.again();
    else if (enrolment !== null) void this.refresh(enrolment.number);
    else if (phone !== '') void this.lookUp();
    if (enrolment !== null && fullPhone.test(phone)) void this.recognize(phone);
    return () => {
      this.open = false;
      removeEventListener('online', this.again);
      clearTimeout(this.retry);
    };
  };

  readonly act = (action: Action): void => {
    // The page has gone on without this store: what comes late belongs to the one after it, which has asked for itself.
    if (!this.open) return;
    const next = reduce(this.state, action);
    if (next === this.state) return;
    if (!save(this.userName, next) && action.type === 'noted') {
      this.act({ type: 'unread', problem: localProblem('not-kept') });
      return;
    }
    this.state = next;
    for (const listener of this.listeners) listener();
    if (action.type === 'typed') void this.lookUp();
  };

  /** The default of the step in hand: Enter. */
  readonly submit = (): void => {
    if (this.state.pending !== null) return;
    const request = requestOf(this.state);
    if (request === null) return;
    if (typeof request === 'string') this.act({ type: 'gap', gap: request });
    else this.note(request);
  };

  /** One step back: Esc. Money taken stays taken: the case then waits in the hall's list. */
  readonly back = (): void => {
    const request = this.state.step === 'pay' ? withdrawal(this.state) : null;
    if (request === null) this.act({ type: 'left' });
    else this.note(request);
  };

  /** Goes on with an enrolment of the hall's list; `catchingUp` when its owed gifts are what is wanted. */
  readonly resume = (number: string, catchingUp = false): void => {
    if (this.state.pending !== null) return;
    this.act({ type: 'left' });
    void this.refresh(number, catchingUp);
  };

  /** Asks or sends again what has no answer yet. */
  readonly again = (): void => {
    clearTimeout(this.retry);
    const { pending } = this.state;
    const read = this.unanswered;
    this.unanswered = undefined;
    if (pending === null) read?.();
    else if (!this.sending) void this.deliver(pending);
  };

  readonly lookUp = async (): Promise<void> => {
    const { phone, enrolment } = this.state;
    if (!fullPhone.test(phone) || enrolment !== null) return;
    this.act({ type: 'looking' });
    await this.ask(
      async () => {
        const customer = await readCustomer(phone);
        if (this.state.phone === phone) this.act({ type: 'found', ...customer });
      },
      () => this.state.phone === phone,
      () => void this.lookUp(),
    );
  };

  private readonly recognize = async (phone: string): Promise<void> => {
    // Only for the eye: the case goes on without it.
    const member = await readMember(phone).catch(() => null);
    if (member !== null && this.state.phone === phone) this.act({ type: 'known', member });
  };

  private note(request: Noted): void {
    this.act({ type: 'noted', pending: request });
    this.again();
  }

  private async deliver(pending: Noted): Promise<void> {
    this.sending = true;
    try {
      const enrolment = (await send(pending)) as Enrolment;
      this.act({ type: 'answered', enrolment });
      this.settled();
      if (pending.operation === 'sign') this.events.signed(enrolment.number);
    } catch (error) {
      this.failed(problemOf(error));
    } finally {
      this.sending = false;
    }
  }

  private failed(problem: Problem): void {
    // Signed out in between: the dialog is open, and the request goes on once the password is right.
    if (isTransient(problem) || problem.status === 401) {
      this.wait(problem.code === 'offline' || problem.status === 401 ? 'line' : 'busy');
      return;
    }
    this.act({ type: 'refused', problem });
    this.settled();
    if (this.state.enrolment !== null) void this.refresh(this.state.enrolment.number);
  }

  /** Something was decided: the hall's list shows it, and a customer who is still there may have other choices now. */
  private settled(): void {
    this.events.changed();
    const { enrolment, member, phone } = this.state;
    if (enrolment === null) void this.lookUp();
    else if (member === null && fullPhone.test(phone)) void this.recognize(phone);
  }

  private async refresh(number: string, catchingUp = this.state.catchingUp): Promise<void> {
    this.act({ type: 'reading', number, catchingUp });
    await this.ask(
      async () => this.act({ type: 'refreshed', enrolment: await readEnrolment(number) }),
      () => this.state.reading === number,
      () => void this.refresh(number, catchingUp),
    );
  }

  private async ask(read: () => Promise<void>, wanted: () => boolean, again: () => void): Promise<void> {
    try {
      await read();
    } catch (error) {
      const problem = problemOf(error);
      if (!wanted() || this.state.pending !== null) return;
      if (!isTransient(problem) && problem.status !== 401) {
        this.act({ type: 'unread', problem });
        return;
      }
      this.unanswered = () => wanted() && again();
      this.wait(problem.code === 'offline' || problem.status === 401 ? 'line' : 'busy');
    }
  }

  private wait(lost: Lost): void {
    this.act({ type: 'lost', lost });
    if (this.open) this.retry = setTimeout(this.again, retryAfterMs);
  }
}
