import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { instant } from '@/shared/instants';
import { StateTag, type Tone } from '@/shared/StateTag';
import { count, month } from '@/shared/format';
import { useLanguage } from '@/shared/values';
import type { Job, JobRun } from './data';
import styles from './jobs.module.css';
import { brokenRulesOf, resultOf } from './result';
import { secondsOf } from './schedule';

const tones: Record<JobRun['state'], Tone> = { running: 'waiting', succeeded: 'open', failed: 'refused' };

/** When a job last ran, how it ended and how long it took. */
export function LastRun({ run }: { run: JobRun | null | undefined }) {
  const { t } = useTranslation('jobs');
  if (run == null) return <span className="muted">{t('never')}</span>;
  const seconds = secondsOf(run.startedAt, run.finishedAt);
  return (
    <>
      <span className={styles.state}><StateTag tone={tones[run.state]}>{t(`runState.${run.state}`)}</StateTag>{instant(run.startedAt)}</span>
      {seconds !== null && <div className={styles.about}>{t('took', { seconds: count(seconds) })}</div>}
    </>
  );
}

/** What the last run did, or why it failed, in words. */
export function Outcome({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  const language = useLanguage();
  const run = job.lastRun;
  if (run == null || run.state === 'running') return null;
  if (run.state === 'failed') return <Failure detail={run.detail ?? ''} />;
  const { key, values } = resultOf(job.name, run.detail);
  const shown = Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? count(value) : name === 'period' ? month(value, language) : value]);
  return <>{t(`result.${key}`, Object.fromEntries(shown))}</>;
}

function Failure({ detail }: { detail: string }) {
  const { t } = useTranslation('jobs');
  const broken = brokenRulesOf(detail);
  if (broken.length > 0) {
    const rules = broken.map(({ rule, found }) => t('failed.rule', { rule, found: count(found) })).join('、');
    return <>{t('failed.rules', { rules })} <Link to="/jobs/integrity">{t('failed.seeRules')}</Link></>;
  }
  return <>{t([`failed.${detail}`, 'failed.other'], { code: detail })}</>;
}
