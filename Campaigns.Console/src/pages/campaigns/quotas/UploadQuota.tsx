import { Button, Input, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/shared/Field';
import { count } from '@/shared/format';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { tierOrder, type Branch, type Campaign } from '../data';
import styles from './MoveQuota.module.css';
import type { Quotas } from './QuotaDialogs';
import { parseRows, rowsText } from './rows';
import { usePutQuotas } from './usePut';

interface Props {
  campaign: Campaign;
  quotas: Quotas;
  branches: readonly Branch[];
  onDone: () => Promise<void>;
  onClose: () => void;
}

/** The rows one by one, from a file or pasted; what they sum to stands beside what was approved. */
export function UploadQuota({ campaign, quotas, branches, onDone, onClose }: Props) {
  const { t } = useTranslation('campaigns');
  const [text, setText] = useState(() => rowsText(quotas.body.items));
  const file = useRef<HTMLInputElement>(null);
  const { put, busy, problem } = usePutQuotas(campaign.code, quotas.version, onDone);
  const { entries, faults } = parseRows(text, branches, Object.fromEntries(tierOrder.map((tier) => [tier, t(`tier.${tier}`)])));
  const totals = (campaign.quotaPolicy.totals ?? []).map(({ tier, units }) => ({
    tier, units, given: entries.filter((entry) => entry.tier === tier).reduce((sum, entry) => sum + (entry.cap ?? 0), 0),
  }));
  return (
    <Modal
      open
      title={t('quota.upload')}
      okText={t('quota.upload')}
      cancelText={t('common:cancel')}
      onCancel={onClose}
      onOk={() => void put({ totals: totals.map(({ tier, units }) => ({ tier, units })), items: entries })}
      okButtonProps={{ loading: busy, disabled: entries.length === 0 || faults.length > 0 }}
    >
      {problem !== undefined && <ProblemAlert problem={problem} />}
      <Field label={t('quota.rows')} hint={t('quota.rowsHint')}>
        {(id, describedBy) => <Input.TextArea id={id} aria-describedby={describedBy} className={styles.rows ?? ''} rows={8} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <input ref={file} type="file" accept=".csv,.txt" hidden onChange={(event) => void event.target.files?.[0]?.text().then(setText)} />
      <Button size="small" onClick={() => file.current?.click()}>{t('quota.file')}</Button>
      {faults.length > 0 && <ul className={styles.faults} role="alert">{faults.slice(0, 5).map(({ line, why }) => <li key={line}>{t(`quota.fault.${why}`, { line })}</li>)}</ul>}
      <p>{t('quota.willSet', { rows: count(entries.length) })}</p>
      <ul>{totals.map(({ tier, units, given }) => <li key={tier}>{t('quota.sum', { tier: t(`tier.${tier}`), given: count(given), units: count(units) })}</li>)}</ul>
    </Modal>
  );
}
