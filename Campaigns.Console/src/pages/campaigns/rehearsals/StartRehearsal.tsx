import { InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { Field } from '@/shared/Field';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useCampaignNames, type Campaign } from '../data';
import { useChange } from '../useChange';
import styles from './rehearsals.module.css';

interface Props {
  campaign: Campaign;
  onDone: (id: string) => Promise<void>;
  onClose: () => void;
}

const most = 120;

/** What to take for given; everything may be left to the defaults. Changes nothing but its own result. */
export function StartRehearsal({ campaign, onDone, onClose }: Props) {
  const { t } = useTranslation('rehearsals');
  const names = useCampaignNames();
  const revisions = [...new Set([campaign.pending?.revision, campaign.revision].filter((revision) => revision != null))];
  const [revision, setRevision] = useState(revisions[0]);
  const [takeUpPercent, setTakeUp] = useState<number | null>(null);
  const [months, setMonths] = useState<number | null>(null);
  const [compareWith, setCompareWith] = useState<string | null>(null);
  const change = useChange((answer) => onDone((answer as components['schemas']['RehearsalStarted']).id));
  const given = Object.fromEntries(Object.entries({ revision, takeUpPercent, months, compareWith }).filter(([, value]) => value != null));
  const errors = change.problem?.errors ?? {};
  return (
    <Modal
      open
      title={t('start')}
      okText={t('start')}
      cancelText={t('common:cancel')}
      onCancel={onClose}
      onOk={() => void change.run(`/api/v1/campaigns/${campaign.code}/rehearsals`, given)}
      okButtonProps={{ loading: change.busy }}
    >
      {change.problem !== undefined && <ProblemAlert problem={change.problem} />}
      <p className={styles.note}>{t('what')}</p>
      {revisions.length > 1 && (
        <Field label={t('column.revision')}>
          {(id) => <Select id={id} className={styles.wide ?? ''} value={revision ?? null} options={revisions.map((value) => ({ value, label: t('revision', { revision: value }) }))} onChange={(next: number | null) => setRevision(next ?? undefined)} />}
        </Field>
      )}
      <Field label={t('takeUp')} errors={errors.takeUpPercent} hint={t('takeUpHint')}>
        {(id, describedBy) => <InputNumber id={id} aria-describedby={describedBy ?? ''} min={0} max={100} precision={2} value={takeUpPercent} onChange={setTakeUp} />}
      </Field>
      <Field label={t('months')} errors={errors.months} hint={t('monthsHint')}>
        {(id, describedBy) => <InputNumber id={id} aria-describedby={describedBy ?? ''} min={1} max={most} precision={0} value={months} onChange={setMonths} />}
      </Field>
      <Field label={t('compareWith')} errors={errors.compareWith} hint={t('compareHint')}>
        {(id, describedBy) => (
          <Select
            id={id}
            aria-describedby={describedBy ?? ''}
            className={styles.wide ?? ''}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            value={compareWith}
            options={(names.data?.items ?? []).filter(({ code }) => code !== campaign.code).map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(next: string | null | undefined) => setCompareWith(next ?? null)}
          />
        )}
      </Field>
    </Modal>
  );
}
