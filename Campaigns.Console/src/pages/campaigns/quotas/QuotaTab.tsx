import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/session';
import { PageMessage, PageState } from '@/shared/PageState';
import styles from '../campaigns.module.css';
import { useBranches, useQuotas, type Campaign } from '../data';
import { QuotaDialogs, type QuotaDialog } from './QuotaDialogs';
import { QuotaMatrix } from './QuotaMatrix';

/** The quotas of a campaign in the user's subtree: who has how many, and what is left. */
export function QuotaTab({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('campaigns');
  const quotas = useQuotas(campaign.code);
  const branches = useBranches();
  const maySplit = useMay('split-quota');
  const mayMove = useMay('move-quota');
  const [dialog, setDialog] = useState<QuotaDialog>();
  const changeable = campaign.state !== 'closed' && campaign.unreadable !== true;
  const counted = quotas.data?.body.items.find((row) => row.countedOn != null)?.countedOn;
  const { basis } = campaign.quotaPolicy;
  return (
    <>
      <div className={styles.tools}>
        {counted != null && <span className={styles.note}>{t('quota.countedOn', { date: counted })}</span>}
        <span className={styles.push} />
        {changeable && maySplit && basis !== 'upload' && <Button onClick={() => setDialog('split')}>{t(basis === 'unlimited' ? 'quota.setUnlimited' : 'quota.split')}</Button>}
        {changeable && maySplit && basis === 'upload' && <Button onClick={() => setDialog('upload')}>{t('quota.upload')}</Button>}
        {changeable && mayMove && basis !== 'unlimited' && <Button onClick={() => setDialog('move')}>{t('quota.move')}</Button>}
      </div>
      <PageState query={quotas}>
        {(data) => (
          <>
            {data.body.items.length === 0
              ? <PageMessage title={t('quota.none')} />
              : <QuotaMatrix code={campaign.code} rows={data.body.items} branches={branches.data?.items ?? []} />}
            {dialog !== undefined && <QuotaDialogs dialog={dialog} campaign={campaign} quotas={data} branches={branches.data?.items ?? []} onClose={() => setDialog(undefined)} />}
          </>
        )}
      </PageState>
    </>
  );
}
