import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/api/client';
import type { components } from '@/api/schema';
import { useMay } from '@/api/session';
import { lastDayOf } from './months';

export type Job = components['schemas']['JobView'];
export type JobRun = components['schemas']['JobRunView'];
export type PostingRun = components['schemas']['PostingRunView'];
export type Rule = components['schemas']['RuleItem'];

const soon = 2_000;
const often = 30_000;

/** Every job; asked for more often while one runs or was just asked to. */
export function useJobs(hurry: boolean) {
  return useQuery({
    queryKey: ['jobs'],
    queryFn: () => unwrap(api.GET('/api/v1/jobs')),
    refetchInterval: (query) => (hurry || query.state.data?.items.some((job) => job.lastRun?.state === 'running') === true ? soon : often),
  });
}

const pageSize = 100;

/** Posting runs, the newest first, page by page. */
export function usePostingRuns(period: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['posting-runs', period],
    queryFn: ({ pageParam }) => unwrap(api.GET('/api/v1/posting-runs', {
      params: { query: { limit: pageSize, ...(period === undefined ? {} : { period }), ...(pageParam === '' ? {} : { cursor: pageParam }) } },
    })),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** Instalments of all campaigns that fall due by the end of a month. */
export function useReleasesUpTo(period: string) {
  return useQuery({
    queryKey: ['report', 'releases', 'up-to', period],
    queryFn: () => unwrap(api.GET('/api/v1/reports/releases', { params: { query: { to: lastDayOf(period) } } })),
    enabled: useMay('read-reports'),
    staleTime: 0,
  });
}

/** The check of every rule; runs only when asked, for it reads everything. */
export function useIntegrity() {
  return useQuery({ queryKey: ['integrity'], queryFn: () => unwrap(api.GET('/api/v1/integrity')), enabled: false, staleTime: Infinity });
}
