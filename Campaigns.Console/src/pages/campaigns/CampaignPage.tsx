import { Alert, Button, Tabs } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useMay } from '@/api/session';
import { PageLoading, PageState } from '@/shared/PageState';
import { StateTag } from '@/shared/StateTag';
import styles from './campaigns.module.css';
import { useCampaign, type Campaign } from './data';
import { DefinitionTab } from './detail/DefinitionTab';
import { Moves } from './detail/Moves';
import { RevisionsTab } from './detail/RevisionsTab';
import { QuotaTab } from './quotas/QuotaTab';
import { campaignTone, revisionTone } from './tones';

const RehearsalTab = lazy(() => import('./rehearsals/RehearsalTab'));

/** One campaign: where it stands, what it says, its revisions, quotas and rehearsals. */
export default function CampaignPage() {
  const { code = '' } = useParams();
  const campaign = useCampaign(code);
  return <PageState query={campaign}>{({ body }) => <Shown campaign={body} />}</PageState>;
}

function Shown({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('campaigns');
  const [address, setAddress] = useSearchParams();
  const mayRehearse = useMay('rehearse');
  const items = [
    { key: 'definition', label: t('tab.definition'), children: <DefinitionTab code={campaign.code} campaign={campaign} /> },
    { key: 'quotas', label: t('tab.quotas'), children: <QuotaTab campaign={campaign} /> },
    { key: 'revisions', label: t('tab.revisions'), children: <RevisionsTab code={campaign.code} /> },
    ...(mayRehearse ? [{ key: 'rehearsals', label: t('tab.rehearsals'), children: <Suspense fallback={<PageLoading />}><RehearsalTab campaign={campaign} /></Suspense> }] : []),
  ];
  const tab = items.find((item) => item.key === address.get('tab'))?.key ?? 'definition';
  return (
    <>
      <Head campaign={campaign} />
      {campaign.unreadable === true && <Alert type="error" showIcon title={t('unreadable')} />}
      {campaign.pending?.state === 'rejected' && campaign.pending.reason != null && (
        <Alert type="warning" showIcon title={t('rejectedBecause', { revision: campaign.pending.revision, reason: campaign.pending.reason })} />
      )}
      <Tabs items={items} activeKey={tab} destroyOnHidden onChange={(key) => setAddress(key === 'definition' ? {} : { tab: key }, { replace: true })} />
    </>
  );
}

function Head({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('campaigns');
  const mayDefine = useMay('define-campaign');
  const { state, pending, code } = campaign;
  return (
    <div className={styles.head}>
      <div className={styles.standing}>
        <Link to="/campaigns" aria-label={t('toList')}>‹ {t('list.title')}</Link>
        <h1>{campaign.name}</h1>
        {state != null && <StateTag tone={campaignTone[state]}>{t(`state.${state}`)}</StateTag>}
        <span className={styles.code}>{code} · {campaign.end == null ? t('fromOn', { start: campaign.start }) : t('fromTo', { start: campaign.start, end: campaign.end })}</span>
        {pending != null && (
          <span>{t('revision.number', { revision: pending.revision })} <StateTag tone={revisionTone[pending.state]}>{t(`revisionState.${pending.state}`)}</StateTag></span>
        )}
      </div>
      <div className={styles.moves}>
        {mayDefine && <Link to={`/campaigns/_new?copy=${code}`}><Button tabIndex={-1}>{t('copy')}</Button></Link>}
        {mayDefine && state !== 'closed' && pending?.state !== 'submitted' && <Link to={`/campaigns/${code}/edit`}><Button tabIndex={-1}>{t('edit')}</Button></Link>}
        <Moves campaign={campaign} />
      </div>
    </div>
  );
}
