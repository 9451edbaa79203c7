import { useTranslation } from 'react-i18next';
import { money, month } from '@/shared/format';
import { useLanguage } from '@/shared/values';
import type { Offer } from '../state/model';
import type { Option } from '../state/options';
import styles from './Receipt.module.css';

/** The offer as the customer would read it on paper: pay this, get that each month until then, and these gifts. */
export function Receipt({ option: { answer, offer } }: { option: Option }) {
  const { t } = useTranslation('counter');
  const language = useLanguage();
  return (
    <div className={styles.receipt}>
      <h2>{answer.campaignName} · {offer.name}</h2>
      <dl className={styles.lines}>
        <dt>{t('receipt.pay')}</dt>
        <dd className={styles.pay}>{money(offer.depositFen)}</dd>
        {offer.bonusFen > 0 && <Line name={t('receipt.bonus')} value={money(offer.bonusFen)} />}
        <Line name={t('receipt.monthly')} value={monthlyOf(offer, t)} />
        {offer.firstPeriod != null && <Line name={t('receipt.first')} value={month(offer.firstPeriod, language)} />}
        {offer.lastPeriod != null && <Line name={t('receipt.last')} value={month(offer.lastPeriod, language)} />}
        {offer.gifts.map((gift) => <Line key={gift.item} name={gift.name} value={money(gift.faceFen)} />)}
      </dl>
    </div>
  );
}

function Line({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** `¥20.00 × 10 个月`, or each amount when they differ. */
function monthlyOf(offer: Offer, t: (key: string, values?: Record<string, string | number>) => string): string {
  const amounts = offer.instalments.filter((instalment) => instalment.lot === 'paid-in').map((instalment) => instalment.amountFen);
  const [first] = amounts;
  if (first === undefined) return t('receipt.noRelease');
  const equal = amounts.slice(0, -1).every((amount) => amount === first);
  return equal ? t('receipt.equal', { amount: money(first), count: amounts.length }) : t('receipt.varying', { count: amounts.length });
}
