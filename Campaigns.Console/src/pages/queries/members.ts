import type { components } from '@/api/schema';
import type { Tone } from '@/shared/StateTag';

export type MemberItem = components['schemas']['MemberItem'];

export const memberTone: Record<components['schemas']['MemberStatus'], Tone> = {
  active: 'open', suspended: 'attention', closed: 'ended', 'ported-out': 'ended',
};
