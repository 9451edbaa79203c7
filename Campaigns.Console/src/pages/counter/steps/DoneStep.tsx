import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { money } from '@/shared/format';
import { Key } from '../Key';
import panel from '../panel.module.css';
import { useCounter } from '../state/useCounter';
import { slipOf } from '../useCounterKeys';
import styles from './DoneStep.module.css';

/** Two seconds' reading; the phone field has the focus already, and the next number begins the next customer. */
export function DoneStep() {
  const { t } = useTranslation('counter');
  const { state, store } = useCounter();
  const enrolment = state.enrolment;
  if (enrolment === null) return null;
  const owed = enrolment.gifts.filter((gift) => gift.state === 'owed');
  return (
    <div role="status">
      <h2 className={styles.done}>{t('done.title')}</h2>
      <p className={styles.number}>{enrolment.number}</p>
      <dl className={panel.facts}>
        <dt>{t('done.phone')}</dt>
        <dd>{enrolment.phone}</dd>
        <dt>{t('done.campaign')}</dt>
        <dd>{enrolment.campaignName}</dd>
        <dt>{t('done.paid')}</dt>
        <dd>{money(enrolment.depositFen)}</dd>
        {owed.length > 0 && (
          <>
            <dt>{t('done.owed')}</dt>
            <dd>{owed.map((gift) => gift.name).join(t('done.and'))}</dd>
          </>
        )}
      </dl>
      <div className={panel.actions}>
        <Button type="primary" size="large" onClick={slipOf(store)}>{t('done.print')} <Key name="F4" /></Button>
        <span className={panel.hint}>{t('done.next')}</span>
      </div>
    </div>
  );
}
