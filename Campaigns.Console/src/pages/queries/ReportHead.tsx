import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import styles from './Queries.module.css';

/** What a report is about, in one line above it. */
export function ReportHead({ head }: { head: components['schemas']['ReportHead'] }) {
  const { t } = useTranslation('queries');
  return (
    <span className={styles.reporthead}>
      {head.branchName} · {head.campaignName ?? t('report.allCampaigns')} · {t('report.period', { from: head.from, to: head.to })}
      {head.evaluatedOn != null && <> · {t('report.evaluatedOn', { on: head.evaluatedOn })}</>}
    </span>
  );
}
