import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/api/client';
import type { components } from '@/api/schema';
import type { Tone } from '@/shared/StateTag';

type Schemas = components['schemas'];

/** Everything the service tells of an enrolment. */
export type Detail = Schemas['EnrolmentView'] & Schemas['EnrolmentDetail'];
export type Instalment = Schemas['InstalmentView'];
export type Transfer = Schemas['TransferItem'];
export type History = Schemas['EnrolmentHistory'];
export type SerialTrace = Schemas['SerialTrace'];

export const instalmentTone: Record<Schemas['InstalmentState'], Tone> = {
  due: 'waiting', posted: 'open', held: 'attention', forfeited: 'refused', refunded: 'ended',
};

export type GiftStanding = Schemas['GiftState'] | 'back';

export const giftTone: Record<GiftStanding, Tone> = { promised: 'waiting', issued: 'open', owed: 'attention', cancelled: 'ended', back: 'ended' };

export const handoverTone: Record<Schemas['HandoverState'], Tone> = {
  issued: 'open', exchanged: 'ended', returned: 'ended', charged: 'attention', kept: 'attention',
};

export function useDetail(number: string) {
  return useQuery({
    queryKey: ['enrolment', number],
    queryFn: async () => (await unwrap(api.GET('/api/v1/enrolments/{number}', { params: { path: { number } } }))) as Detail,
  });
}

export function useHistory(number: string) {
  return useQuery({
    queryKey: ['enrolment', number, 'history'],
    queryFn: () => unwrap(api.GET('/api/v1/enrolments/{number}/history', { params: { path: { number } } })),
  });
}

/** What of the schedule has come and what is still to come, in fen. */
export function released(schedule: readonly Instalment[]): { posted: number; open: number } {
  const sum = (states: readonly Instalment['state'][]) => schedule.filter((i) => states.includes(i.state)).reduce((total, i) => total + i.amountFen, 0);
  return { posted: sum(['posted']), open: sum(['due', 'held']) };
}
