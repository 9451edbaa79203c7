import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EnrolmentStateTag } from '@/shared/EnrolmentWords';
import { Money, Phone } from '@/shared/values';
import type { Item } from './columns';
import styles from './Queries.module.css';

/** The list on a phone: a card for each enrolment, the whole of it leading there. */
export function EnrolmentCards({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation('queries');
  return (
    <ul className={styles.cards}>
      {items.map((item) => (
        <li key={item.number}>
          <Link to={`/queries/${item.number}`} className={styles.card}>
            <span className={styles.row}>
              <strong><Phone number={item.phone} /></strong>
              <EnrolmentStateTag state={item.state} />
            </span>
            <span className={styles.row}><span>{item.campaignName}</span><span>{t(`tier.${item.tier}`)} · <Money fen={item.depositFen} /></span></span>
            <span className={styles.row}><span className="muted">{item.hallName}</span><span className="muted">{item.enrolledOn}</span></span>
            <span className={styles.row}><span className="muted">{item.managerName ?? t('noManager')}</span><span className="muted">{item.number}</span></span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
