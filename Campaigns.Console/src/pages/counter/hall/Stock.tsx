import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { count, money } from '@/shared/format';
import styles from './HallDay.module.css';

/** Fewer are left than a busy morning takes. */
const few = 10;

/** Cards and vouchers that may go out now, by denomination. */
export function Stock({ stock }: { stock: readonly components['schemas']['StockOnHand'][] }) {
  const { t } = useTranslation('counter');
  if (stock.length === 0) return <p className={styles.none}>{t('day.noStock')}</p>;
  return (
    <table className={styles.numbers}>
      <thead>
        <tr><th scope="col" colSpan={2}>{t('day.stock')}</th><th scope="col">{t('day.available')}</th></tr>
      </thead>
      <tbody>
        {stock.map((line) => (
          <tr key={`${line.item} ${line.faceFen}`}>
            <th scope="row">{line.name}</th>
            <td>{money(line.faceFen)}</td>
            <td className={line.available < few ? styles.few : undefined}>{t('day.pieces', { number: count(line.available) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
