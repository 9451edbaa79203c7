import type { Permission } from '@/api/session-state';
import type { Campaign, Revision } from '../data';

export const moves = ['submit', 'approve', 'reject', 'open', 'suspend', 'resume', 'close'] as const;

export type Move = (typeof moves)[number];

/** Moves that must say why. */
export const reasoned: readonly Move[] = ['reject', 'suspend', 'close'];

/** Moves that end or stop something. */
export const dangerous: readonly Move[] = ['reject', 'suspend', 'close'];

/** What the page must know to offer a move; the service decides again. */
export interface Standing {
  campaign: Pick<Campaign, 'state' | 'revision' | 'revisionState' | 'pending'>;
  /** The latest revision, once its way through approval was read. */
  latest: Pick<Revision, 'submittedBy'> | undefined;
  permissions: readonly Permission[];
  userName: string;
}

/** What this user can do to the campaign now, the usual next step first. Nobody is offered to approve what they submitted. */
export function movesOf({ campaign, latest, permissions, userName }: Standing): Move[] {
  if (campaign.state === 'closed') return [];
  const may = (permission: Permission) => permissions.includes(permission);
  const written = campaign.pending?.state ?? campaign.revisionState;
  const found: Move[] = [];
  if (written === 'draft' && may('define-campaign')) found.push('submit');
  if (written === 'submitted' && may('approve-campaign') && latest?.submittedBy != null && latest.submittedBy !== userName) found.push('approve', 'reject');
  if (may('run-campaign')) {
    if (campaign.state === 'draft' && campaign.revisionState === 'approved') found.push('open');
    if (campaign.state === 'suspended') found.push('resume');
    if (campaign.state === 'open' || campaign.state === 'exhausted') found.push('suspend');
    if (campaign.state !== 'draft') found.push('close');
  }
  return found;
}
