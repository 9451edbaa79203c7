import { api, unwrap } from '@/api/client';
import { send } from '@/api/pending';
import { isTransient, problemOf, type Problem } from '@/api/problem';
import { reduce } from './reducer';
import type { Action, CounterState, Enrolment, Noted } from './model';
import { requestOf, withdrawal } from './requests';
import { load, save } from './storage';

const retryAfterMs = 2_000;
const fullPhone = /^1\d{10}$/;

/**
 * One clerk's counter: keeps the state, and does what the reducer may not. Every request is noted in the browser's storage before it leaves, with its key; it
 * is sent again, unchanged, until it is answered, whatever happens to the page or the line meanwhile.
 */
export class CounterStore {
  private readonly userName: string;
  private readonly changed: () => void;
  private readonly listeners = new Set<() => void>();
  private state: CounterState;
  private sending = false;
  private retry: ReturnType<typeof setTimeout> | undefined;

  /** @param changed called when something was done that the hall's list shows. */
  constructor(userName: string, changed: () => void) {
    this.userName = userName;
    this.changed = changed;
    this.state = load(userName);
  }

  readonly get = (): CounterState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes up what was open when the page went away, and listens for the line's return. @returns undoes it. */
  readonly start = (): (() => void) => {
    addEventListener('online', this.resend);
    if (this.state.pending !== null) this.resend();
    else if (this.state.enrolment !== null) void this.refresh(this.state.enrolment.number);
    else if (this.state.phone !== '') void this.lookUp();
    return () => {
      removeEventListener('online', this.resend);
      clearTimeout(this.retry);
    };
  };

  readonly act = (action: Action): void => {
    const next = reduce(this.state, action);
    if (next === this.state) return;
    save(this.userName, next);
    this.state = next;
    for (const listener of this.listeners) listener();
    if (action.type === 'typed' && fullPhone.test(next.phone)) void this.lookUp();
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

  readonly resume = async (number: string): Promise<void> => {
    if (this.state.pending !== null) return;
    this.act({ type: 'left' });
    await this.refresh(number);
  };

  readonly resend = (): void => {
    clearTimeout(this.retry);
    if (this.state.pending !== null && !this.sending) void this.deliver(this.state.pending);
  };

  private note(request: Noted): void {
    this.act({ type: 'noted', pending: request });
    this.resend();
  }

  private async deliver(pending: Noted): Promise<void> {
    this.sending = true;
    try {
      const enrolment = (await send(pending)) as Enrolment;
      this.act({ type: 'answered', enrolment });
      this.changed();
    } catch (error) {
      this.unanswered(problemOf(error));
    } finally {
      this.sending = false;
    }
  }

  private unanswered(problem: Problem): void {
    // Signed out in between: the dialog is open, and the request goes on once the password is right.
    if (isTransient(problem) || problem.status === 401) {
      this.act({ type: 'lost' });
      this.retry = setTimeout(this.resend, retryAfterMs);
      return;
    }
    this.act({ type: 'refused', problem });
    if (this.state.enrolment !== null) void this.refresh(this.state.enrolment.number);
    this.changed();
  }

  private async refresh(number: string): Promise<void> {
    try {
      const detail = await unwrap(api.GET('/api/v1/enrolments/{number}', { params: { path: { number } } }));
      this.act({ type: 'refreshed', enrolment: detail as Enrolment });
    } catch (error) {
      this.act({ type: 'refused', problem: problemOf(error) });
    }
  }

  private async lookUp(): Promise<void> {
    const { phone } = this.state;
    if (!fullPhone.test(phone)) return;
    this.act({ type: 'looking' });
    const path = { phone };
    try {
      const [member, offers] = await Promise.all([
        unwrap(api.GET('/api/v1/members/{phone}', { params: { path } })),
        unwrap(api.GET('/api/v1/members/{phone}/offers', { params: { path } })),
      ]);
      if (this.state.phone === phone) this.act({ type: 'found', member, answers: offers.items });
    } catch (error) {
      if (this.state.phone === phone) this.act({ type: 'refused', problem: problemOf(error) });
    }
  }
}
