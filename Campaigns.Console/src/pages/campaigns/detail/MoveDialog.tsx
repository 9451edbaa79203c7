import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '@/shared/format';
import { Field } from '@/shared/Field';
import { ProblemAlert } from '@/shared/ProblemAlert';
import styles from '../campaigns.module.css';
import { useQuotas, type Campaign } from '../data';
import { sumOf } from '../quotas/matrix';
import { useChange } from '../useChange';
import { dangerous, reasoned, type Move } from './moves';

interface Props {
  campaign: Campaign;
  move: Move;
  onDone: () => Promise<void>;
  onClose: () => void;
}

/** Says what the move will do, in numbers, and asks why where a reason is due. */
export function MoveDialog({ campaign, move, onDone, onClose }: Props) {
  const { t } = useTranslation('campaigns');
  const quotas = useQuotas(campaign.code);
  const [reason, setReason] = useState('');
  const change = useChange(onDone);
  const needed = reasoned.includes(move);
  const sum = sumOf(quotas.data?.body.items ?? []);
  const numbers = {
    name: campaign.name, revision: campaign.pending?.revision ?? campaign.revision ?? 1, inForce: campaign.revision ?? 1,
    held: count(sum.held), used: count(sum.used), free: sum.unlimited ? t('quota.unlimited') : count(sum.free), cap: sum.unlimited ? t('quota.unlimited') : count(sum.cap),
  };
  const what = move === 'approve' && campaign.revisionState === 'approved' ? 'approveNext' : move;
  const body = reason.trim() === '' ? {} : { reason: reason.trim() };
  return (
    <Modal
      open
      title={t(`move.${move}`)}
      okText={t(`move.${move}`)}
      cancelText={t('common:cancel')}
      onCancel={onClose}
      onOk={() => void change.run(`/api/v1/campaigns/${campaign.code}/${move}`, body)}
      okButtonProps={{ disabled: needed && reason.trim() === '', loading: change.busy, danger: dangerous.includes(move) }}
    >
      {change.problem !== undefined && <ProblemAlert problem={change.problem} />}
      <p className={styles.will}>{t(`will.${what}`, numbers)}</p>
      {move === 'open' && !sum.unlimited && sum.cap === 0 && <p className={styles.will}>{t('will.openWithoutQuota')}</p>}
      <Field label={t(needed ? 'reason' : 'reasonIfAny')} errors={change.problem?.errors.reason}>
        {(id) => <Input.TextArea id={id} rows={2} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </Modal>
  );
}
