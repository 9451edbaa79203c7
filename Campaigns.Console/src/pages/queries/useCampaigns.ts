import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/api/client';

/** Every campaign by code and name, for choosing one. */
export function useCampaigns(enabled = true) {
  return useQuery({
    queryKey: ['campaigns', 'names'],
    queryFn: () => unwrap(api.GET('/api/v1/campaigns', { params: { query: { limit: 500 } } })),
    staleTime: 60_000,
    enabled,
  });
}

/** The campaign meant where none was chosen: one that takes members now. */
export function useUsualCampaign(needed: boolean): string | undefined {
  const campaigns = useCampaigns(needed);
  return needed ? campaigns.data?.items.find((campaign) => campaign.state === 'open')?.code : undefined;
}
