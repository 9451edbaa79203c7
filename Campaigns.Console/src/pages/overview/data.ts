import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/api/client';
import type { components } from '@/api/schema';
import type { Scope, Tier } from './address';

export type QuotaUse = components['schemas']['QuotaUseReport'];
export type Participation = components['schemas']['ParticipationReport'];
export type Releases = components['schemas']['ReleasesReport'];
export type GiftCost = components['schemas']['GiftCostReport'];
export type Campaign = components['schemas']['CampaignItem'];
export type Branch = components['schemas']['BranchItem'];

const fresh = 60_000;

/** What the reports take of a scope: whatever is set. */
function queryOf({ campaign, branch, tier }: Scope): { campaign?: string; branch?: string; tier?: Tier } {
  return {
    ...(campaign === undefined ? {} : { campaign }),
    ...(branch === undefined ? {} : { branch }),
    ...(tier === undefined ? {} : { tier }),
  };
}

/** Campaigns, those that run first. */
export function useCampaigns() {
  return useQuery({
    queryKey: ['campaigns', 'all'],
    queryFn: async () => {
      const { items } = await unwrap(api.GET('/api/v1/campaigns', { params: { query: { limit: 500 } } }));
      const rank = (campaign: Campaign) => ['open', 'exhausted', 'suspended', 'closed', 'draft'].indexOf(campaign.state);
      return items.filter(({ state }) => state !== 'draft').sort((a, b) => rank(a) - rank(b));
    },
    staleTime: fresh,
  });
}

export function useBranches() {
  return useQuery({ queryKey: ['branches'], queryFn: () => unwrap(api.GET('/api/v1/branches')), staleTime: Infinity });
}

export function useQuotaUse(scope: Scope) {
  return useQuery({
    queryKey: ['report', 'quota-use', queryOf(scope)],
    queryFn: () => unwrap(api.GET('/api/v1/reports/quota-use', { params: { query: queryOf(scope) } })),
    enabled: scope.campaign !== undefined,
    staleTime: fresh,
  });
}

export function useParticipation(scope: Scope) {
  return useQuery({
    queryKey: ['report', 'participation', queryOf(scope)],
    queryFn: () => unwrap(api.GET('/api/v1/reports/participation', { params: { query: queryOf(scope) } })),
    enabled: scope.campaign !== undefined,
    staleTime: fresh,
  });
}

export function useReleases(scope: Scope) {
  return useQuery({
    queryKey: ['report', 'releases', queryOf(scope)],
    queryFn: () => unwrap(api.GET('/api/v1/reports/releases', { params: { query: queryOf(scope) } })),
    enabled: scope.campaign !== undefined,
    staleTime: fresh,
  });
}

/** Gifts are counted over all tiers. */
export function useGiftCost({ campaign, branch }: Scope) {
  return useQuery({
    queryKey: ['report', 'gift-cost', queryOf({ campaign, branch })],
    queryFn: () => unwrap(api.GET('/api/v1/reports/gift-cost', { params: { query: queryOf({ campaign, branch }) } })),
    enabled: campaign !== undefined,
    staleTime: fresh,
  });
}
