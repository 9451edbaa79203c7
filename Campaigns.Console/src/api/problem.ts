import type { components } from './schema';

/** An error as the service tells it; every refusal on every page is one of these. */
export type Problem = components['schemas']['Problem'];

/** What the console itself can say of an answer that never came, or that is none of the service's. */
export type ProblemCode = 'offline' | 'fault' | 'not-kept' | 'no-window';

export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** A problem made here, worded from the resources by its code. */
export function localProblem(code: ProblemCode, status = 0): Problem {
  return { type: `urn:campaigns:${code}`, code, status, title: '', detail: '', errors: {}, reasons: [], data: {}, traceId: '' };
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'traceId' in value;
}

/** The problem in whatever was thrown: the service's own, a lost connection, or a fault. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof TypeError) return localProblem('offline');
  return localProblem('fault');
}

/** Whether the same request, sent again with the same key, may still succeed: nothing was decided. */
export function isTransient(problem: Problem): boolean {
  return problem.code === 'offline' || problem.code === 'request-in-progress' || problem.status >= 502;
}
