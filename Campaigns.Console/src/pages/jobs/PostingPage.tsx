import { Alert, Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMay, useSession } from '@/api/session';
import { count, month } from '@/shared/format';
import { PageState } from '@/shared/PageState';
import { useLanguage } from '@/shared/values';
import { usePostingRuns } from './data';
import styles from './jobs.module.css';
import { JobTabs } from './JobTabs';
import { didSomething, missedMonths, recentMonths } from './months';
import { PostingRuns } from './PostingRuns';
import { StartRun } from './StartRun';

/** The posting of months: what each run did, and catching up by hand. The address carries the month and whether idle runs are shown. */
export default function PostingPage() {
  const { t } = useTranslation('jobs');
  const language = useLanguage();
  const { businessDate } = useSession();
  const may = useMay('run-posting');
  const [address, setAddress] = useSearchParams();
  const [starting, setStarting] = useState(false);
  const period = address.get('period') ?? undefined;
  const idle = address.has('idle');
  const runs = usePostingRuns(period);
  const all = runs.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = idle ? all : all.filter(didSomething);
  const missed = period === undefined ? missedMonths(all, businessDate) : [];
  const change = (name: string, value: string | undefined) => setAddress((old) => {
    const next = new URLSearchParams(old);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    return next;
  }, { replace: true });
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <JobTabs />
      <div className={styles.bar}>
        <Select
          aria-label={t('posting.period')}
          value={period ?? ''}
          onChange={(chosen: string) => change('period', chosen === '' ? undefined : chosen)}
          options={[{ value: '', label: t('posting.all') }, ...recentMonths(businessDate).map((each) => ({ value: each, label: month(each, language) }))]}
          popupMatchSelectWidth={160}
        />
        <Checkbox checked={idle} onChange={(event) => change('idle', event.target.checked ? '1' : undefined)}>{t('posting.idle', { count: count(all.length - all.filter(didSomething).length) })}</Checkbox>
        {may && <Button className={styles.primary} type="primary" onClick={() => setStarting(true)}>{t('posting.run')}</Button>}
      </div>
      {missed.length > 0 && <Alert type="warning" showIcon title={t('posting.missed', { months: missed.map((each) => month(each, language)).join('、') })} />}
      <PageState query={runs} empty={() => shown.length === 0} emptyText={t(all.length === 0 ? 'posting.empty' : 'posting.emptyShown')}>
        {() => <PostingRuns runs={shown} />}
      </PageState>
      {runs.hasNextPage && <Button loading={runs.isFetchingNextPage} onClick={() => void runs.fetchNextPage()}>{t('posting.more')}</Button>}
      {starting && <StartRun missed={missed} onClose={() => setStarting(false)} />}
    </div>
  );
}
