import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { count, money, month } from '@/shared/format';
import { instant } from '@/shared/instants';
import { StateTag } from '@/shared/StateTag';
import { useLanguage } from '@/shared/values';
import type { PostingRun } from './data';
import styles from './jobs.module.css';
import { secondsOf } from './schedule';

/** Posting runs as rows; a count of instalments that were not posted leads to them. */
export function PostingRuns({ runs }: { runs: readonly PostingRun[] }) {
  const { t } = useTranslation('jobs');
  const language = useLanguage();
  const columns: TableColumnsType<PostingRun> = [
    { title: t('posting.column.period'), render: (_, run) => <Link to={`/jobs/posting/${run.id}`}>{month(run.period, language)}</Link> },
    { title: t('posting.column.state'), render: (_, run) => <RunState run={run} /> },
    { title: t('posting.column.posted'), align: 'right', render: (_, run) => count(run.posted) },
    { title: t('posting.column.amount'), align: 'right', render: (_, run) => money(run.amountFen) },
    { title: t('posting.column.held'), align: 'right', render: (_, run) => <Unposted run={run} many={run.held} /> },
    { title: t('posting.column.forfeited'), align: 'right', render: (_, run) => <Unposted run={run} many={run.forfeited} /> },
    { title: t('posting.column.lapsed'), align: 'right', render: (_, run) => count(run.lapsed) },
    { title: t('posting.column.lapsedAmount'), align: 'right', render: (_, run) => money(run.lapsedFen) },
    { title: t('posting.column.started'), render: (_, run) => <span className={styles.state}>{instant(run.startedAt)}</span> },
    { title: t('posting.column.took'), align: 'right', render: (_, run) => <Took run={run} /> },
  ];
  return <Table size="small" rowKey="id" columns={columns} dataSource={[...runs]} pagination={false} scroll={{ x: 'max-content' }} />;
}

export function RunState({ run }: { run: PostingRun }) {
  const { t } = useTranslation('jobs');
  return <StateTag tone={run.state === 'done' ? 'open' : 'waiting'}>{t(`posting.state.${run.state}`)}</StateTag>;
}

export function Took({ run }: { run: PostingRun }) {
  const { t } = useTranslation('jobs');
  const seconds = secondsOf(run.startedAt, run.finishedAt);
  return seconds === null ? '—' : t('posting.seconds', { seconds: count(seconds) });
}

function Unposted({ run, many }: { run: PostingRun; many: number }) {
  return many === 0 ? '0' : <Link to={`/jobs/posting/${run.id}`}>{count(many)}</Link>;
}
