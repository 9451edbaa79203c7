import { currentLanguage } from '@/text/language';
import { noteBusinessTime } from './business-time';
import { isProblem, localProblem, ProblemError } from './problem';
import { announceSignedOut, antiforgeryToken } from './session-state';

/** A change that has been noted down and may have been sent: sent again, it is the same to the byte, so it is done once. */
export interface Pending {
  key: string;
  path: string;
  body: unknown;
}

/** `crypto.randomUUID` exists in secure contexts only, and a hall may reach the service over plain HTTP. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Sends a noted change. Throws what the client throws. */
export async function send(pending: Pending, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch(pending.path, {
    method: 'POST',
    credentials: 'same-origin',
    signal: signal ?? null,
    headers: {
      'Content-Type': 'application/json',
      'Accept-Language': currentLanguage(),
      'Idempotency-Key': pending.key,
      'X-Antiforgery-Token': antiforgeryToken(),
    },
    body: JSON.stringify(pending.body),
  });
  noteBusinessTime(response);
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body;
  if (response.status === 401) announceSignedOut();
  throw new ProblemError(isProblem(body) ? body : localProblem(response.status >= 502 ? 'offline' : 'fault', response.status));
}
