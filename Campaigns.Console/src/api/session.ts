import { useSyncExternalStore } from 'react';
import { api, unwrap } from './client';
import { ProblemError } from './problem';
import { sessionState, setSession, type Permission, type Session } from './session-state';

/** Asks who the cookie belongs to; null when nobody is signed in. */
export async function loadSession(): Promise<Session | null> {
  try {
    const session = await unwrap(api.GET('/api/v1/session'));
    setSession(session);
    return session;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) return null;
    throw error;
  }
}

export async function signIn(userName: string, password: string): Promise<Session> {
  const session = await unwrap(api.POST('/api/v1/session', { body: { userName, password } }));
  setSession(session);
  return session;
}

export async function signOut(): Promise<void> {
  await unwrap(api.DELETE('/api/v1/session'));
  setSession(null);
}

/** Changes the password; this browser stays signed in, with a new anti-forgery token. */
export async function changePassword(currentPassword: string, newPassword: string): Promise<void> {
  await unwrap(api.POST('/api/v1/session/password', { body: { currentPassword, newPassword } }));
  await loadSession();
}

export function useSessionState() {
  return useSyncExternalStore(sessionState.subscribe, sessionState.get);
}

/** The session of a page inside the frame, where somebody is always signed in. */
export function useSession(): Session {
  const { session } = useSessionState();
  if (session === null) throw new Error('no session');
  return session;
}

export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}
