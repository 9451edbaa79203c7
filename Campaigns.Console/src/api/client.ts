import createClient from 'openapi-fetch';
import { announceSignedOut, antiforgeryToken } from './session-state';
import { noteBusinessTime } from './business-time';
import { isProblem, localProblem, ProblemError } from './problem';
import { currentLanguage } from '@/text/language';
import type { paths } from './schema';

/** The typed client of the service. Pages use {@link unwrap} around its calls. */
export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin' });

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLanguage());
    if (request.method !== 'GET') request.headers.set('X-Antiforgery-Token', antiforgeryToken());
    return request;
  },
  onResponse({ response, schemaPath, request }) {
    noteBusinessTime(response);
    const signingIn = schemaPath === '/api/v1/session' && request.method !== 'DELETE';
    if (response.status === 401 && !signingIn) announceSignedOut();
  },
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a successful answer; throws {@link ProblemError} for every other. A connection that is lost throws fetch's TypeError. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  throw new ProblemError(isProblem(error) ? error : localProblem(response.status >= 502 ? 'offline' : 'fault', response.status));
}
