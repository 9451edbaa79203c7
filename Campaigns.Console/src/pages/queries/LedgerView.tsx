import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '@/api/client';
import { count } from '@/shared/format';
import { PageState } from '@/shared/PageState';
import { useNarrow } from '@/shared/useNarrow';
import { Money } from '@/shared/values';
import type { Filter } from './filter';
import { reportSelectionOf } from './filter';
import { LedgerCards } from './LedgerCards';
import { ledgerWidth, useLedgerColumns } from './ledger-columns';
import { Pager } from './Pager';
import styles from './Queries.module.css';
import { ReportHead } from './ReportHead';
import { usePages } from './useFilter';

interface Props {
  filter: Filter;
  onChange: (change: Partial<Filter>) => void;
}

/** The branch ledger (台账): every enrolment that was ever paid, with the serials handed over, and the sums of all pages. */
export function LedgerView({ filter, onChange }: Props) {
  const { t } = useTranslation('queries');
  const narrow = useNarrow();
  const columns = useLedgerColumns();
  const pages = usePages();
  const query = { ...reportSelectionOf(filter), limit: filter.size, ...(pages.cursor === undefined ? {} : { cursor: pages.cursor }) };
  const report = useQuery({
    queryKey: ['branch-ledger', query],
    queryFn: () => unwrap(api.GET('/api/v1/reports/branch-ledger', { params: { query } })),
    placeholderData: keepPreviousData,
  });
  return (
    <PageState query={report} empty={(page) => page.items.length === 0} emptyText={t('empty')}>
      {({ head, items, totals, nextCursor }) => (
        <>
          <div className={styles.line} role="group" aria-label={t('totals.title')}>
            <span>{t('totals.count')} <strong>{count(totals.lines)}</strong></span>
            <Sum name="depositFen" fen={totals.depositFen} />
            <Sum name="voucherFen" fen={totals.voucherFen} />
            <Sum name="cardFen" fen={totals.cardFen} />
            {totals.otherFen > 0 && <Sum name="otherFen" fen={totals.otherFen} />}
            <Sum name="releasedFen" fen={totals.releasedFen} />
            <Sum name="remainingFen" fen={totals.remainingFen} />
            <Sum name="refundedFen" fen={totals.refundedFen} />
            <ReportHead head={head} />
          </div>
          {narrow ? (
            <LedgerCards items={items} />
          ) : (
            <Table
              className={styles.table ?? ''}
              size="small"
              rowKey="number"
              columns={columns}
              dataSource={items}
              loading={report.isPlaceholderData}
              pagination={false}
              sticky
              tableLayout="fixed"
              scroll={{ x: ledgerWidth }}
            />
          )}
          <Pager
            before={pages.cursors.length}
            nextCursor={nextCursor}
            onPrevious={pages.previous}
            onNext={pages.next}
            size={filter.size}
            onSize={(size) => onChange({ size })}
          />
        </>
      )}
    </PageState>
  );
}

function Sum({ name, fen }: { name: 'depositFen' | 'voucherFen' | 'cardFen' | 'otherFen' | 'releasedFen' | 'remainingFen' | 'refundedFen'; fen: number }) {
  const { t } = useTranslation('queries');
  return <span>{t(`ledger.${name}`)} <strong><Money fen={fen} /></strong></span>;
}
