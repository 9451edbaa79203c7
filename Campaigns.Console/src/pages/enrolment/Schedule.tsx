import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { StateTag } from '@/shared/StateTag';
import { Money, Month } from '@/shared/values';
import { instalmentTone, released, type Instalment } from './detail';
import styles from './Enrolment.module.css';

/** The releases month by month, with what came of each. */
export function Schedule({ schedule }: { schedule: Instalment[] }) {
  const { t } = useTranslation('enrolment');
  const { posted, open } = released(schedule);
  return (
    <section className={styles.panel}>
      <h2>{t('schedule.title')}</h2>
      {schedule.length === 0 ? (
        <p className="muted">{t('schedule.none')}</p>
      ) : (
        <>
          <p className={styles.summary}>
            <span>{t('schedule.posted')} <strong><Money fen={posted} /></strong></span>
            <span>{t('schedule.open')} <strong><Money fen={open} /></strong></span>
          </p>
          <Table
            size="small"
            rowKey={(instalment) => `${instalment.lot}-${instalment.n}`}
            dataSource={schedule}
            pagination={false}
            columns={[
              { key: 'n', title: t('schedule.n'), width: 56, align: 'right', render: (_, i) => i.n },
              { key: 'period', title: t('schedule.period'), render: (_, i) => (i.period == null ? t('schedule.later') : <Month period={i.period} />) },
              { key: 'lot', title: t('schedule.lot'), render: (_, i) => t(`lot.${i.lot}`) },
              { key: 'amount', title: t('schedule.amount'), align: 'right', render: (_, i) => <Money fen={i.amountFen} /> },
              {
                key: 'state', title: t('schedule.state'),
                render: (_, i) => (
                  <>
                    <StateTag tone={instalmentTone[i.state]}>{t(`instalment.${i.state}`)}</StateTag>
                    {i.reason != null && <span className={styles.hint}> {t(`reason.${i.reason}`, { defaultValue: i.reason })}</span>}
                    {i.lapsedFen != null && i.lapsedFen > 0 && <span className={styles.hint}> {t('schedule.lapsed')} <Money fen={i.lapsedFen} /></span>}
                  </>
                ),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}
