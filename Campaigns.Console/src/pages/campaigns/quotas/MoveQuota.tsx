import { Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/shared/Field';
import { count } from '@/shared/format';
import { ProblemAlert } from '@/shared/ProblemAlert';
import type { Branch, QuotaRow, Tier } from '../data';
import { useChange } from '../useChange';
import { tiersOf } from './matrix';
import styles from './MoveQuota.module.css';
import { outcomeOf, rowOf, targetsOf } from './moving';

interface Props {
  code: string;
  rows: readonly QuotaRow[];
  branches: readonly Branch[];
  onDone: () => Promise<void>;
  onClose: () => void;
}

/** Free units from one branch to another of the same tier; says what both will have. */
export function MoveQuota({ code, rows, branches, onDone, onClose }: Props) {
  const { t } = useTranslation('campaigns');
  const tiers = tiersOf(rows);
  const [tier, setTier] = useState<Tier | undefined>(tiers[0]);
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState<string>();
  const [units, setUnits] = useState(0);
  const [reason, setReason] = useState('');
  const change = useChange(onDone);
  const outcome = outcomeOf(rows, branches, from, to, tier, units);
  const named = new Map(branches.map((branch) => [branch.code, branch.name]));
  const sources = rows.filter((row) => row.tier === tier && !row.unlimited).map((row) => ({ value: row.branch, label: t('quota.option', { name: row.branchName, free: count(row.free ?? 0) }) }));
  const targets = targetsOf(branches).filter((branch) => branch.code !== from).map((branch) => ({
    value: branch.code,
    label: branch.kind === 'county' ? `${named.get(branch.parent ?? '') ?? ''} / ${branch.name}` : branch.name,
    free: rowOf(rows, branch.code, tier)?.free,
  }));
  const errors = change.problem?.errors ?? {};
  const ready = outcome !== undefined && !outcome.tooMany && reason.trim() !== '';
  const send = () => void change.run(`/api/v1/campaigns/${code}/quotas/move`, { from, to, tier, units, reason: reason.trim() });
  return (
    <Modal open title={t('quota.move')} okText={t('quota.move')} cancelText={t('common:cancel')} onCancel={onClose} onOk={send} okButtonProps={{ disabled: !ready, loading: change.busy }}>
      {change.problem !== undefined && <ProblemAlert problem={change.problem} />}
      <Field label={t('tierLabel')}>{(id) => <Select id={id} className={styles.wide ?? ''} value={tier ?? null} options={tiers.map((value) => ({ value, label: t(`tier.${value}`) }))} onChange={(next: Tier | null) => setTier(next ?? undefined)} />}</Field>
      <Field label={t('quota.from')} errors={errors.from}>
        {(id) => <Select id={id} className={styles.wide ?? ''} showSearch={{ optionFilterProp: 'label' }} value={from ?? null} options={sources} onChange={(next: string | null) => setFrom(next ?? undefined)} />}
      </Field>
      <Field label={t('quota.to')} errors={errors.to}>
        {(id) => <Select id={id} className={styles.wide ?? ''} showSearch={{ optionFilterProp: 'label' }} value={to ?? null} options={targets} onChange={(next: string | null) => setTo(next ?? undefined)} />}
      </Field>
      <Field label={t('quota.units')} errors={outcome?.tooMany === true ? [t('quota.tooMany', { free: count(outcome.from.free[0]) })] : errors.units}>
        {(id) => <InputNumber id={id} min={1} precision={0} value={units === 0 ? null : units} onChange={(next) => setUnits(next ?? 0)} />}
      </Field>
      <Field label={t('reason')} errors={errors.reason}>{(id) => <Input id={id} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />}</Field>
      {outcome !== undefined && !outcome.tooMany && (
        <dl className={styles.outcome} aria-live="polite">
          {[outcome.from, outcome.to].map((side) => (
            <div key={side.name}>
              <dt>{side.name}</dt>
              <dd>{t('quota.after', { capBefore: count(side.cap[0]), capAfter: count(side.cap[1]), freeBefore: count(side.free[0]), freeAfter: count(side.free[1]) })}</dd>
            </div>
          ))}
          {outcome.to.isNew && <p className={styles.note}>{t('quota.newRow', { name: outcome.to.name })}</p>}
        </dl>
      )}
    </Modal>
  );
}
