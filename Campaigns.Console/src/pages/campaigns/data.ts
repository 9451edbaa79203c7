import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];

export type Campaign = Schemas['CampaignBody'];
export type CampaignRow = Schemas['CampaignItem'];
export type CampaignState = Schemas['CampaignState'];
export type RevisionState = Schemas['RevisionState'];
export type Revision = Schemas['RevisionItem'];
export type Tier = Schemas['Tier'];
export type QuotaRow = Schemas['QuotaItem'];
export type Branch = Schemas['BranchItem'];

export const tierOrder: readonly Tier[] = ['diamond', 'gold', 'silver', 'none'];

/** Something read together with the version it may be changed from. */
export interface Versioned<T> {
  body: T;
  version: string;
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** As {@link unwrap}, with the answer's ETag. */
export async function unwrapVersioned<T>(call: Promise<Answer<T>>): Promise<Versioned<T>> {
  const answer = await call;
  return { body: await unwrap(Promise.resolve(answer)), version: answer.response.headers.get('ETag') ?? '' };
}

export function readCampaign(code: string, revision?: number): Promise<Versioned<Campaign>> {
  const query = revision === undefined ? {} : { revision: String(revision) };
  return unwrapVersioned(api.GET('/api/v1/campaigns/{code}', { params: { path: { code }, query } }));
}

export function useCampaign(code: string, revision?: number) {
  return useQuery({ queryKey: ['campaign', code, 'definition', revision ?? 0], queryFn: () => readCampaign(code, revision) });
}

export function useRevisions(code: string) {
  return useQuery({
    queryKey: ['campaign', code, 'revisions'],
    queryFn: () => unwrap(api.GET('/api/v1/campaigns/{code}/revisions', { params: { path: { code } } })),
  });
}

export function useQuotas(code: string) {
  return useQuery({
    queryKey: ['campaign', code, 'quotas'],
    queryFn: () => unwrapVersioned(api.GET('/api/v1/campaigns/{code}/quotas', { params: { path: { code } } })),
  });
}

export function useBranches() {
  return useQuery({ queryKey: ['branches'], queryFn: () => unwrap(api.GET('/api/v1/branches')), staleTime: Infinity });
}

/** Every campaign, for choosing one; there are dozens, not thousands. */
export function useCampaignNames() {
  return useQuery({
    queryKey: ['campaigns', 'names'],
    queryFn: () => unwrap(api.GET('/api/v1/campaigns', { params: { query: { limit: 500 } } })),
  });
}

/** Forgets what was read of a campaign, after it was changed. */
export function useForget(code: string): () => Promise<void> {
  const cache = useQueryClient();
  return async () => {
    await Promise.all([cache.invalidateQueries({ queryKey: ['campaign', code] }), cache.invalidateQueries({ queryKey: ['campaigns'] })]);
  };
}
