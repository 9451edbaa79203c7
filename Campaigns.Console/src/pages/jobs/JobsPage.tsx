import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useSession } from '@/api/session';
import { instant } from '@/shared/instants';
import { PageState } from '@/shared/PageState';
import { useJobs, type Job } from './data';
import styles from './jobs.module.css';
import { JobTabs } from './JobTabs';
import { LastRun, Outcome } from './LastRun';
import { RunJob } from './RunJob';
import { scheduleOf } from './schedule';

/** Jobs (作业): what runs by itself, how it went, when it comes next. */
export default function JobsPage() {
  const { t } = useTranslation('jobs');
  const { demo, businessDate } = useSession();
  const may = useMay('run-jobs');
  const [asked, setAsked] = useState<Job>();
  const [requested, setRequested] = useState<Job>();
  const jobs = useJobs(requested !== undefined);
  const fresh = jobs.data?.items.find((job) => job.name === requested?.name);
  if (requested !== undefined && fresh?.lastRun != null && fresh.lastRun.startedAt !== requested.lastRun?.startedAt) setRequested(undefined);
  const columns: TableColumnsType<Job> = [
    { title: t('column.job'), render: (_, job) => <><div className={styles.name}>{t(`name.${job.name}`, job.name)}</div><div className={styles.about}>{t(`about.${job.name}`, '')}</div></> },
    { title: t('column.schedule'), render: (_, job) => <When cron={job.schedule} /> },
    { title: t('column.last'), render: (_, job) => <LastRun run={job.lastRun} /> },
    { title: t('column.result'), render: (_, job) => <Outcome job={job} /> },
    { title: t('column.next'), render: (_, job) => (job.nextRunAt == null ? t('noNext') : <span className={styles.state}>{instant(job.nextRunAt)}</span>) },
    ...(may ? [{ title: t('column.run'), render: (_: unknown, job: Job) => <Button size="small" loading={requested?.name === job.name} onClick={() => setAsked(job)}>{t('confirm.run')}</Button> }] : []),
  ];
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <JobTabs />
      {demo && <p className={styles.about}>{t('clock', { date: businessDate })}</p>}
      <PageState query={jobs} empty={(page) => page.items.length === 0}>
        {(page) => <Table size="small" rowKey="name" columns={columns} dataSource={page.items} pagination={false} scroll={{ x: 'max-content' }} />}
      </PageState>
      {asked !== undefined && <RunJob job={asked} onClose={() => setAsked(undefined)} onRequested={() => setRequested(asked)} />}
    </div>
  );
}

function When({ cron }: { cron: string }) {
  const { t } = useTranslation('jobs');
  const schedule = scheduleOf(cron);
  return <span className={styles.state}>{t(`schedule.${schedule.kind}`, { ...schedule })}</span>;
}
