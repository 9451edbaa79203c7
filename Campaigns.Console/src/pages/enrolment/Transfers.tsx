import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Money, Month } from '@/shared/values';
import type { Transfer } from './detail';
import styles from './Enrolment.module.css';

/** The ledger entries of the enrolment, in both books it may touch. */
export function Transfers({ transfers }: { transfers: Transfer[] }) {
  const { t } = useTranslation('enrolment');
  const account = (code: string) => t(`account.${code}`, { defaultValue: code });
  return (
    <section className={styles.panel}>
      <h2>{t('transfers.title')}</h2>
      {transfers.length === 0 ? (
        <p className="muted">{t('transfers.none')}</p>
      ) : (
        <Table
          size="small"
          rowKey="id"
          dataSource={transfers}
          pagination={{ defaultPageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ x: 640 }}
          columns={[
            { key: 'on', title: t('transfers.on'), width: 104, render: (_, e) => e.occurredOn },
            { key: 'period', title: t('transfers.period'), width: 104, render: (_, e) => <Month period={e.period} /> },
            {
              key: 'event', title: t('transfers.event'), width: 128,
              render: (_, e) => <>{t(`event.${e.event}`, { defaultValue: e.event })}{e.reverses != null && <span className={styles.hint}> {t('transfers.reversal')}</span>}</>,
            },
            { key: 'debit', title: t('transfers.debit'), render: (_, e) => account(e.debit) },
            { key: 'credit', title: t('transfers.credit'), render: (_, e) => account(e.credit) },
            { key: 'amount', title: t('transfers.amount'), width: 108, align: 'right', render: (_, e) => <Money fen={e.amountFen} /> },
          ]}
        />
      )}
    </section>
  );
}
