import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '@/api/session';
import { useLanguage } from '@/shared/values';
import { CancelDialog } from './CancelDialog';
import type { Detail } from './detail';
import styles from './Enrolment.module.css';

const cancellable: readonly string[] = ['paid', 'issued', 'active'];

/** What whoever looks may do here; owed gifts are handed over at the counter, where the stock is. */
export function Actions({ enrolment }: { enrolment: Detail }) {
  const { t } = useTranslation('enrolment');
  const language = useLanguage();
  const enrols = useMay('enrol');
  const cancels = useMay('cancel-enrolment') && cancellable.includes(enrolment.state);
  const owed = enrols && enrolment.gifts.some((gift) => gift.state === 'owed');
  const printable = enrols && enrolment.paidOn != null;
  const [cancelling, setCancelling] = useState(false);
  return (
    <div className={styles.actions}>
      {owed && <Link to={`/counter?enrolment=${encodeURIComponent(enrolment.number)}`}><Button type="primary" tabIndex={-1}>{t('action.handOver')}</Button></Link>}
      {printable && (
        <Button type={owed ? 'default' : 'primary'} href={`/api/v1/enrolments/${encodeURIComponent(enrolment.number)}/slip?language=${language}`} target="_blank" rel="noopener">
          {t('action.print')}
        </Button>
      )}
      {cancels && <Button danger onClick={() => setCancelling(true)}>{t('action.cancel')}</Button>}
      {cancelling && <CancelDialog enrolment={enrolment} onClose={() => setCancelling(false)} />}
    </div>
  );
}
