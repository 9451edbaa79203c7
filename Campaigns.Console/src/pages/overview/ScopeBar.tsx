import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { BranchTreeSelect } from '@/shared/BranchTreeSelect';
import { tiers, type Scope } from './address';
import type { Campaign } from './data';
import styles from './overview.module.css';

interface Props {
  scope: Scope;
  campaigns: readonly Campaign[];
  onChange: (name: keyof Scope, value: string | undefined) => void;
}

/** What the page is about: a campaign, a branch with what is below it, one tier or all. */
export function ScopeBar({ scope, campaigns, onChange }: Props) {
  const { t } = useTranslation('overview');
  return (
    <div className={styles.scope} role="group" aria-label={t('scope.label')}>
      <div className={styles.choice}>
        <label htmlFor="overview-campaign">{t('scope.campaign')}</label>
        <Select
          id="overview-campaign"
          className={styles.wide}
          {...(scope.campaign === undefined ? {} : { value: scope.campaign })}
          onChange={(code: string) => onChange('campaign', code)}
          options={campaigns.map(({ code, name, state }) => ({ value: code, label: state === 'open' ? name : t('scope.campaignState', { name, state: t(`campaignState.${state}`) }) }))}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
        />
      </div>
      <div className={styles.choice}>
        <label htmlFor="overview-branch">{t('scope.branch')}</label>
        <BranchTreeSelect id="overview-branch" value={scope.branch} onChange={(code) => onChange('branch', code)} />
      </div>
      <div className={styles.choice}>
        <label htmlFor="overview-tier">{t('scope.tier')}</label>
        <Select
          id="overview-tier"
          value={scope.tier ?? ''}
          onChange={(tier: string) => onChange('tier', tier)}
          options={[{ value: '', label: t('scope.allTiers') }, ...tiers.map((tier) => ({ value: tier, label: t(`tier.${tier}`) }))]}
          popupMatchSelectWidth={120}
        />
      </div>
    </div>
  );
}
