import type { Tone } from '@/shared/StateTag';
import type { CampaignState, RevisionState } from './data';

export const campaignTone: Record<CampaignState, Tone> = { draft: 'waiting', open: 'open', suspended: 'attention', exhausted: 'attention', closed: 'ended' };

export const revisionTone: Record<RevisionState, Tone> = { draft: 'waiting', submitted: 'attention', approved: 'open', rejected: 'refused', superseded: 'ended' };
