import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, unwrap } from '@/api/client';
import type { components } from '@/api/schema';
import { useMay } from '@/api/session';
import { count, money, month } from '@/shared/format';
import { PageState } from '@/shared/PageState';
import { StateTag, type Tone } from '@/shared/StateTag';
import { useLanguage } from '@/shared/values';
import styles from './jobs.module.css';

type Reason = components['schemas']['HeldReason'];
type Item = components['schemas']['HeldItem'];

const tones: Record<Reason['outcome'], Tone> = { held: 'attention', forfeited: 'refused', parked: 'waiting' };

/** What a run did not post: the reasons with their counts, then every instalment with the way to its enrolment. */
export function HeldInstalments({ id }: { id: string }) {
  const { t } = useTranslation('jobs');
  const enrolments = useMay('read-enrolments');
  const held = useInfiniteQuery({
    queryKey: ['posting-run', id, 'held'],
    queryFn: ({ pageParam }) => unwrap(api.GET('/api/v1/posting-runs/{id}/held', { params: { path: { id }, query: pageParam === '' ? {} : { cursor: pageParam } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  return (
    <>
      <h2>{t('held.title')}</h2>
      <PageState query={held} empty={({ pages }) => pages[0]?.reasons.length === 0} emptyText={t('held.none')}>
        {({ pages }) => (
          <>
            <p className="muted">{t('held.note')}</p>
            <Reasons reasons={pages[0]?.reasons ?? []} />
            {enrolments ? <Items items={pages.flatMap((page) => page.items)} /> : <p className="muted">{t('held.noRows')}</p>}
            {held.hasNextPage && <Button className={styles.more} loading={held.isFetchingNextPage} onClick={() => void held.fetchNextPage()}>{t('held.more')}</Button>}
          </>
        )}
      </PageState>
    </>
  );
}

function Outcome({ outcome }: { outcome: Reason['outcome'] }) {
  const { t } = useTranslation('jobs');
  return <StateTag tone={tones[outcome]}>{t(`held.outcome.${outcome}`)}</StateTag>;
}

function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useTranslation('jobs');
  const columns: TableColumnsType<Reason> = [
    { title: t('held.column.outcome'), render: (_, reason) => <Outcome outcome={reason.outcome} /> },
    { title: t('held.column.reason'), render: (_, reason) => reason.sentence },
    { title: t('held.column.instalments'), align: 'right', render: (_, reason) => count(reason.instalments) },
    { title: t('held.column.amount'), align: 'right', render: (_, reason) => money(reason.amountFen) },
  ];
  return <Table size="small" rowKey={(reason) => `${reason.outcome} ${reason.reason}`} columns={columns} dataSource={[...reasons]} pagination={false} scroll={{ x: 'max-content' }} />;
}

function Items({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation('jobs');
  const language = useLanguage();
  const columns: TableColumnsType<Item> = [
    { title: t('held.column.number'), render: (_, item) => <Link to={`/queries/${item.number}`}>{item.number}</Link> },
    { title: t('held.column.branch'), render: (_, item) => <span className={styles.state}>{item.branch}</span> },
    { title: t('held.column.instalment'), render: (_, item) => <span className={styles.state}>{t('held.instalment', { lot: t(`held.lot.${item.lot}`), n: item.n })}</span> },
    { title: t('held.column.period'), render: (_, item) => <span className={styles.state}>{month(item.period, language)}</span> },
    { title: t('held.column.amount'), align: 'right', render: (_, item) => money(item.amountFen) },
    { title: t('held.column.outcome'), render: (_, item) => <Outcome outcome={item.outcome} /> },
    { title: t('held.column.reason'), render: (_, item) => item.sentence },
  ];
  return <Table size="small" rowKey={(item) => `${item.number} ${item.lot} ${item.n}`} columns={columns} dataSource={[...items]} pagination={false} scroll={{ x: 'max-content' }} />;
}
