import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, unwrap } from '@/api/client';
import { count, money, month } from '@/shared/format';
import { instant } from '@/shared/instants';
import { PageState } from '@/shared/PageState';
import { useLanguage } from '@/shared/values';
import type { PostingRun } from './data';
import styles from './jobs.module.css';
import { HeldInstalments } from './HeldInstalments';
import { JobTabs } from './JobTabs';
import { RunState, Took } from './PostingRuns';

/** One posting run: its figures, and what it did not post and why. */
export default function PostingRunPage() {
  const { t } = useTranslation('jobs');
  const language = useLanguage();
  const { id = '' } = useParams();
  const run = useQuery({ queryKey: ['posting-run', id], queryFn: () => unwrap(api.GET('/api/v1/posting-runs/{id}', { params: { path: { id } } })) });
  return (
    <div className={styles.page}>
      <h1>{run.data === undefined ? t('posting.one') : t('posting.oneOf', { period: month(run.data.period, language) })}</h1>
      <JobTabs />
      <PageState query={run}>{(found) => <><Figures run={found} /><HeldInstalments id={id} /></>}</PageState>
    </div>
  );
}

function Figures({ run }: { run: PostingRun }) {
  const { t } = useTranslation('jobs');
  return (
    <dl className={styles.figures}>
      <Figure name={t('posting.column.state')}><RunState run={run} /></Figure>
      <Figure name={t('posting.column.posted')}>{count(run.posted)}</Figure>
      <Figure name={t('posting.column.amount')}>{money(run.amountFen)}</Figure>
      <Figure name={t('posting.column.held')}>{count(run.held)}</Figure>
      <Figure name={t('posting.column.forfeited')}>{count(run.forfeited)}</Figure>
      <Figure name={t('posting.column.lapsed')}>{t('posting.lapsedBoth', { count: count(run.lapsed), amount: money(run.lapsedFen) })}</Figure>
      <Figure name={t('posting.column.started')}>{instant(run.startedAt)}</Figure>
      <Figure name={t('posting.column.took')}><Took run={run} /></Figure>
    </dl>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}
