import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { useForget, type Branch, type Campaign, type Versioned } from '../data';
import { MoveQuota } from './MoveQuota';
import { SplitQuota } from './SplitQuota';
import { UploadQuota } from './UploadQuota';

export type QuotaDialog = 'split' | 'upload' | 'move';

export type Quotas = Versioned<components['schemas']['QuotasBody']>;

interface Props {
  dialog: QuotaDialog;
  campaign: Campaign;
  quotas: Quotas;
  branches: readonly Branch[];
  onClose: () => void;
}

/** The one dialog that is open over the matrix. */
export function QuotaDialogs({ dialog, campaign, quotas, branches, onClose }: Props) {
  const { t } = useTranslation('campaigns');
  const { message } = App.useApp();
  const forget = useForget(campaign.code);
  const done = async () => {
    onClose();
    await forget();
    void message.success(t(`quota.done.${dialog}`));
  };
  if (dialog === 'move') return <MoveQuota code={campaign.code} rows={quotas.body.items} branches={branches} onDone={done} onClose={onClose} />;
  if (dialog === 'upload') return <UploadQuota campaign={campaign} quotas={quotas} branches={branches} onDone={done} onClose={onClose} />;
  return <SplitQuota campaign={campaign} quotas={quotas} branches={branches} onDone={done} onClose={onClose} />;
}
