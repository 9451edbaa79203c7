import { api, unwrap } from '@/api/client';
import type { Answer, Enrolment, Member } from './model';

export interface Customer {
  member: Member;
  answers: readonly Answer[];
}

/** Who has the number, and what they may join. */
export async function readCustomer(phone: string): Promise<Customer> {
  const [member, offers] = await Promise.all([readMember(phone), unwrap(api.GET('/api/v1/members/{phone}/offers', { params: { path: { phone } } }))]);
  return { member, answers: offers.items };
}

export function readMember(phone: string): Promise<Member> {
  return unwrap(api.GET('/api/v1/members/{phone}', { params: { path: { phone } } }));
}

export async function readEnrolment(number: string): Promise<Enrolment> {
  // The document describes what every step answers as optional here; the service always sends it.
  return (await unwrap(api.GET('/api/v1/enrolments/{number}', { params: { path: { number } } }))) as Enrolment;
}
