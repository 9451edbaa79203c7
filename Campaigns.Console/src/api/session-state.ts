import type { components } from './schema';

export type Session = components['schemas']['SessionAnswer'];
export type Permission = Session['permissions'][number];

type Listener = () => void;

/** Who is signed in, outside React because the client needs the anti-forgery token before any page renders. */
interface State {
  session: Session | null;
  /** The ticket has ended while a page was open: the password is asked for over it. */
  expired: boolean;
}

let state: State = { session: null, expired: false };
const listeners = new Set<Listener>();

export const sessionState = {
  get: (): State => state,
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export function setSession(session: Session | null): void {
  state = { session, expired: false };
  for (const listener of listeners) listener();
}

/** Called by the client on any 401: whoever was signed in is asked again; nothing on the page is touched. */
export function announceSignedOut(): void {
  if (state.session === null || state.expired) return;
  state = { ...state, expired: true };
  for (const listener of listeners) listener();
}

export function antiforgeryToken(): string {
  return state.session?.antiforgeryToken ?? '';
}
