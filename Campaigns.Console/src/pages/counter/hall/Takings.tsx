import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { count, money } from '@/shared/format';
import styles from './HallDay.module.css';

/** Money taken today by method, what went back, and what is to be remitted. */
export function Takings({ day }: { day: components['schemas']['HallDay'] }) {
  const { t } = useTranslation('counter');
  const paidBack = day.takings.reduce((sum, taken) => sum + taken.paidBackFen, 0);
  return (
    <table className={styles.numbers}>
      <thead className="visually-hidden">
        <tr><th scope="col">{t('pay.method')}</th><th scope="col">{t('day.receipts')}</th><th scope="col">{t('day.amount')}</th></tr>
      </thead>
      <tbody>
        {day.takings.map((taken) => (
          <tr key={taken.method}>
            <th scope="row">{t(`method.${taken.method}`)}</th>
            <td>{t('day.receiptCount', { number: count(taken.count) })}</td>
            <td>{money(taken.amountFen)}</td>
          </tr>
        ))}
        {paidBack > 0 && <tr><th scope="row" colSpan={2}>{t('day.paidBack')}</th><td>{money(-paidBack)}</td></tr>}
      </tbody>
      <tfoot>
        <tr><th scope="row" colSpan={2}>{t('day.remittance')}</th><td>{money(day.remittanceDueFen)}</td></tr>
      </tfoot>
    </table>
  );
}
