import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { enrolmentTone, StateTag } from '@/shared/StateTag';
import { Money, Phone } from '@/shared/values';
import type { LedgerRow } from './ledger-columns';
import styles from './Queries.module.css';

/** The ledger on a phone: what was paid, released and left, a card for each enrolment. */
export function LedgerCards({ items }: { items: readonly LedgerRow[] }) {
  const { t } = useTranslation('queries');
  return (
    <ul className={styles.cards}>
      {items.map((row) => (
        <li key={row.number}>
          <Link to={`/queries/${row.number}`} className={styles.card}>
            <span className={styles.row}>
              <strong><Phone number={row.maskedPhone} /></strong>
              <StateTag tone={enrolmentTone[row.state] ?? 'ended'}>{row.stateName}</StateTag>
            </span>
            <span className={styles.row}><span>{row.tierName} · {row.hall}</span><Money fen={row.depositFen} /></span>
            <span className={styles.row}><span className="muted">{t('ledger.releasedFen')}</span><Money fen={row.releasedFen} /></span>
            <span className={styles.row}><span className="muted">{t('ledger.remainingFen')}</span><Money fen={row.remainingFen} /></span>
            <span className={styles.row}><span className="muted">{row.enrolledOn}</span><span className="muted">{row.number}</span></span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
