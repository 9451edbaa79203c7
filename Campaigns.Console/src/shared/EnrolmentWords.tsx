import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { enrolmentTone, StateTag } from './StateTag';

export function EnrolmentStateTag({ state }: { state: components['schemas']['EnrolmentState'] }) {
  const { t } = useTranslation('queries');
  return <StateTag tone={enrolmentTone[state] ?? 'ended'}>{t(`state.${state}`)}</StateTag>;
}

/** The state's name alone. */
export function EnrolmentStateName({ state }: { state: components['schemas']['EnrolmentState'] }) {
  const { t } = useTranslation('queries');
  return <>{t(`state.${state}`)}</>;
}

export function TierName({ tier }: { tier: components['schemas']['Tier'] }) {
  const { t } = useTranslation('queries');
  return <>{t(`tier.${tier}`)}</>;
}
