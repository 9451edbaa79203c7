import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '@/api/client';
import { count } from '@/shared/format';
import { PageMessage, PageState } from '@/shared/PageState';
import { Rate } from '@/shared/values';
import { reportSelectionOf, type Filter } from './filter';
import { useBranchColumns, useManagerColumns } from './participation-columns';
import styles from './Queries.module.css';
import { ReportHead } from './ReportHead';

/** Participation (参与率) of one campaign by branch and by retention manager; the counts lead to the enrolments behind them. */
export function ParticipationView({ filter }: { filter: Filter }) {
  const { t } = useTranslation('queries');
  const branchColumns = useBranchColumns(filter);
  const managerColumns = useManagerColumns(filter);
  const query = { ...reportSelectionOf(filter), campaign: filter.campaign ?? '' };
  const report = useQuery({
    queryKey: ['participation', query],
    queryFn: () => unwrap(api.GET('/api/v1/reports/participation', { params: { query } })),
    enabled: filter.campaign !== undefined,
  });
  if (filter.campaign === undefined) return <PageMessage title={t('participation.choose')} />;
  return (
    <PageState query={report}>
      {({ head, items, managers, totals }) => (
        <>
          <div className={styles.line} role="group" aria-label={t('totals.title')}>
            <span>{t('participation.enrolled')} <strong>{count(totals.enrolled)}</strong></span>
            <span>{t('participation.rate')} <strong><Rate part={totals.enrolled} whole={totals.eligible + totals.enrolled} /></strong></span>
            {totals.quota != null && <span>{t('participation.completion')} <strong><Rate part={totals.used} whole={totals.quota} /></strong></span>}
            <ReportHead head={head} />
          </div>
          <Table
            className={styles.table ?? ''}
            size="small"
            rowKey={(row) => `${row.branchCode}-${row.tier}`}
            columns={branchColumns}
            dataSource={items}
            pagination={false}
            scroll={{ x: 900 }}
            locale={{ emptyText: t('empty') }}
          />
          <h2 className={styles.section}>{t('participation.byManager')}</h2>
          <Table
            className={styles.table ?? ''}
            size="small"
            rowKey={(row) => `${row.county}-${row.managerCode ?? ''}-${row.tier}`}
            columns={managerColumns}
            dataSource={managers}
            pagination={{ defaultPageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
            scroll={{ x: 900 }}
            locale={{ emptyText: t('empty') }}
          />
        </>
      )}
    </PageState>
  );
}
