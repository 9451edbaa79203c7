import { InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/shared/Field';
import { count } from '@/shared/format';
import { ProblemAlert } from '@/shared/ProblemAlert';
import type { Branch, Campaign, Tier } from '../data';
import { sumOf } from './matrix';
import type { Quotas } from './QuotaDialogs';
import { usePutQuotas } from './usePut';

interface Props {
  campaign: Campaign;
  quotas: Quotas;
  branches: readonly Branch[];
  onDone: () => Promise<void>;
  onClose: () => void;
}

/** The totals, split over the prefectures by their members; or no caps at all where the campaign is defined so. */
export function SplitQuota({ campaign, quotas, branches, onDone, onClose }: Props) {
  const { t } = useTranslation('campaigns');
  const approved = campaign.quotaPolicy.totals ?? [];
  const unlimited = campaign.quotaPolicy.basis === 'unlimited';
  const [units, setUnits] = useState<Partial<Record<Tier, number>>>(() =>
    Object.fromEntries(approved.map((total) => [total.tier, quotas.body.totals.find((now) => now.tier === total.tier)?.units ?? total.units])));
  const { put, busy, problem } = usePutQuotas(campaign.code, quotas.version, onDone);
  const totals = approved.map(({ tier }) => ({ tier, units: units[tier] ?? 0 }));
  const sum = totals.reduce((all, total) => all + total.units, 0);
  const now = sumOf(quotas.body.items);
  const prefectures = branches.filter((branch) => branch.kind === 'prefecture').length;
  return (
    <Modal
      open
      title={t(unlimited ? 'quota.setUnlimited' : 'quota.split')}
      okText={t(unlimited ? 'quota.setUnlimited' : 'quota.split')}
      cancelText={t('common:cancel')}
      onCancel={onClose}
      onOk={() => void put(unlimited ? { by: 'unlimited' } : { by: 'members', totals })}
      okButtonProps={{ loading: busy }}
    >
      {problem !== undefined && <ProblemAlert problem={problem} />}
      {!unlimited && approved.map(({ tier, units: most }) => (
        <Field key={tier} label={t(`tier.${tier}`)} hint={t('quota.most', { units: count(most) })}>
          {(id, describedBy) => <InputNumber id={id} aria-describedby={describedBy ?? ''} min={0} max={most} precision={0} value={units[tier] ?? 0} onChange={(next) => setUnits({ ...units, [tier]: next ?? 0 })} />}
        </Field>
      ))}
      <p>{unlimited ? t('quota.willUnlimited') : t('quota.willSplit', { units: count(sum), branches: prefectures })}</p>
      {now.cap > 0 && <p>{t('quota.willReplace', { cap: count(now.cap), taken: count(now.held + now.used) })}</p>}
    </Modal>
  );
}
