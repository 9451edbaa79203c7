import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageState } from '@/shared/PageState';
import { changed, scopeOf } from './address';
import { useCampaigns } from './data';
import { Figures } from './Figures';
import { GiftCosts, ReleasesByMonth } from './MoneyCharts';
import styles from './overview.module.css';
import { ParticipationCharts } from './ParticipationCharts';
import { QuotaByBranch, QuotaByDay } from './QuotaCharts';
import { ScopeBar } from './ScopeBar';

/** Overview (总览): how a campaign goes, in charts that lead to the rows behind them. The address carries what it is about. */
export default function OverviewPage() {
  const { t } = useTranslation('overview');
  const [address, setAddress] = useSearchParams();
  const campaigns = useCampaigns();
  const scope = scopeOf(address);
  const usual = campaigns.data?.[0]?.code;
  useEffect(() => {
    // A link sent from here shows the same campaign later, too.
    if (usual !== undefined) setAddress((old) => (old.has('campaign') ? old : changed(old, 'campaign', usual)), { replace: true });
  }, [usual, setAddress]);
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <PageState query={campaigns} empty={(items) => items.length === 0} emptyText={t('noCampaign')}>
        {(items) => (
          <>
            <ScopeBar scope={scope} campaigns={items} onChange={(name, value) => setAddress((old) => changed(old, name, value))} />
            <Figures scope={scope} />
            <div className={styles.charts}>
              <div className={styles.column}>
                <QuotaByDay scope={scope} />
                <ReleasesByMonth scope={scope} />
                <GiftCosts scope={scope} />
              </div>
              <div className={styles.column}>
                <QuotaByBranch scope={scope} />
                <ParticipationCharts scope={scope} />
              </div>
            </div>
          </>
        )}
      </PageState>
    </div>
  );
}
