import { useState } from 'react';
import { api, unwrap } from '@/api/client';
import { problemOf, type Problem } from '@/api/problem';
import type { components } from '@/api/schema';

/** Replaces the quotas of a campaign, as they were read at the version. */
export function usePutQuotas(code: string, version: string, done: () => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const put = async (body: components['schemas']['QuotasChangeBody']) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await unwrap(api.PUT('/api/v1/campaigns/{code}/quotas', { params: { path: { code }, header: { 'If-Match': version } }, body }));
      await done();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { put, busy, problem };
}
