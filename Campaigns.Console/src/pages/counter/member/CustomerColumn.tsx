import { useTranslation } from 'react-i18next';
import panel from '../panel.module.css';
import { useCounter } from '../state/useCounter';
import { refusalsOf } from '../state/options';
import { MemberCard } from './MemberCard';
import { PhoneField } from './PhoneField';
import { Refusals } from './Refusals';

/** Who the customer is, and what they can't join and why. */
export function CustomerColumn() {
  const { t } = useTranslation('counter');
  const { state } = useCounter();
  const refusals = refusalsOf(state.answers);
  return (
    <section aria-label={t('customer')}>
      <div className={panel.panel}><PhoneField /></div>
      {state.member !== null && <MemberCard member={state.member} />}
      {refusals.length > 0 && <Refusals refusals={refusals} />}
    </section>
  );
}
