import { useQueryClient } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/shared/Field';
import { money } from '@/shared/format';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useChange } from '@/shared/useChange';
import type { SerialTrace } from './detail';
import styles from './Enrolment.module.css';

interface Props {
  number: string;
  wrong: SerialTrace;
  onClose: () => void;
}

/** Exchanges a serial that was handed over wrongly for the one that should have been; both stay traced. */
export function ExchangeDialog({ number, wrong, onClose }: Props) {
  const { t } = useTranslation('enrolment');
  const queries = useQueryClient();
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const exchange = useChange(() => {
    void queries.invalidateQueries({ queryKey: ['enrolment', number] });
    onClose();
  });
  return (
    <Modal
      open
      title={t('exchange.title')}
      okText={t('exchange.do')}
      okButtonProps={{ disabled: to.trim() === '' || reason.trim() === '', loading: exchange.busy }}
      cancelText={t('exchange.keep')}
      closable={{ 'aria-label': t('exchange.keep') }}
      onOk={() => void exchange.run(`/api/v1/enrolments/${encodeURIComponent(number)}/gifts/exchange`, { from: wrong.serial, to: to.trim(), reason: reason.trim() })}
      onCancel={onClose}
    >
      {exchange.problem !== undefined && <ProblemAlert problem={exchange.problem} />}
      <div className={styles.outcome}>
        <p><strong>{t('exchange.what', { name: wrong.name, face: money(wrong.faceFen), serial: wrong.serial })}</strong></p>
        <p>{t('exchange.hint')}</p>
      </div>
      <Field label={t('exchange.to')}>
        {(id) => <Input id={id} value={to} autoFocus autoComplete="off" onChange={(event) => setTo(event.target.value)} />}
      </Field>
      <Field label={t('exchange.reason')}>
        {(id) => <Input id={id} value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </Modal>
  );
}
