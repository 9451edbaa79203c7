import { useTranslation } from 'react-i18next';
import panel from '../panel.module.css';
import { useCounter } from '../state/useCounter';
import { refusalsOf } from '../state/options';
import { CaseCard } from './CaseCard';
import { MemberCard } from './MemberCard';
import { PhoneField } from './PhoneField';
import { Refusals } from './Refusals';

/** Who the customer is, and what they can't join and why. */
export function CustomerColumn() {
  const { t } = useTranslation('counter');
  const { state } = useCounter();
  const refusals = refusalsOf(state.answers);
  const inHand = state.step === 'done' ? null : state.enrolment;
  return (
    <section aria-label={t('customer')}>
      <div className={panel.panel}><PhoneField /></div>
      {state.member !== null && <MemberCard member={state.member} />}
      {inHand !== null && <CaseCard enrolment={inHand} alone={state.member === null} />}
      {inHand === null && refusals.length > 0 && <Refusals refusals={refusals} />}
    </section>
  );
}
