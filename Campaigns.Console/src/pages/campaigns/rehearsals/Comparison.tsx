import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { count, money } from '@/shared/format';
import styles from './rehearsals.module.css';

/** This campaign's forecast beside what an earlier one came to. */
export function Comparison({ comparison }: { comparison: components['schemas']['RehearsalComparison'] }) {
  const { t } = useTranslation('rehearsals');
  const { total } = comparison;
  const rows: [string, string, string][] = [
    [t('compare.eligible'), count(total.eligible), count(total.earlierEligible)],
    [t('compare.joined'), count(total.joined), count(total.earlierEnrolled)],
    [t('compare.deposit'), money(total.depositFen), money(total.earlierDepositFen)],
    [t('compare.gifts'), money(total.giftCostFen), money(total.earlierGiftCostFen)],
  ];
  return (
    <section className={styles.comparison}>
      <h2>{t('compare.title', { name: comparison.campaignName })}</h2>
      <p className={styles.note}>{comparison.evaluatedOn == null ? t('compare.notEvaluated') : t('compare.evaluatedOn', { date: comparison.evaluatedOn })}</p>
      <table className={styles.table}>
        <thead><tr><th scope="col" aria-label={t('compare.what')} /><th scope="col">{t('compare.this')}</th><th scope="col">{comparison.campaignName}</th></tr></thead>
        <tbody>{rows.map(([label, mine, theirs]) => <tr key={label}><th scope="row">{label}</th><td className="number">{mine}</td><td className="number">{theirs}</td></tr>)}</tbody>
      </table>
    </section>
  );
}
