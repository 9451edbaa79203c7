import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Select, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api, unwrap } from '@/api/client';
import { useMay } from '@/api/session';
import { PageState } from '@/shared/PageState';
import { StateTag } from '@/shared/StateTag';
import type { CampaignRow, CampaignState } from './data';
import styles from './campaigns.module.css';
import { campaignTone, revisionTone } from './tones';

const states: readonly CampaignState[] = ['draft', 'open', 'suspended', 'exhausted', 'closed'];

/** The campaigns there are; who defines them begins a new one here. */
export default function CampaignsPage() {
  const { t } = useTranslation('campaigns');
  const [address, setAddress] = useSearchParams();
  const mayDefine = useMay('define-campaign');
  const state = states.find((known) => known === address.get('state'));
  const columns = useColumns();
  const list = useInfiniteQuery({
    queryKey: ['campaigns', 'list', state ?? ''],
    queryFn: ({ pageParam }) =>
      unwrap(api.GET('/api/v1/campaigns', { params: { query: { ...(state === undefined ? {} : { state }), ...(pageParam === '' ? {} : { cursor: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  return (
    <>
      <div className={styles.head}>
        <h1>{t('list.title')}</h1>
        <label className={styles.filter}>
          <span>{t('list.state')}</span>
          <Select
            value={state ?? ''}
            onChange={(chosen: string) => setAddress(chosen === '' ? {} : { state: chosen })}
            options={[{ value: '', label: t('list.all') }, ...states.map((known) => ({ value: known, label: t(`state.${known}`) }))]}
          />
        </label>
        {mayDefine && <Link className={styles.primary} to="/campaigns/_new"><Button type="primary" tabIndex={-1}>{t('list.create')}</Button></Link>}
      </div>
      <PageState query={list} empty={(data) => data.pages[0]?.items.length === 0} emptyText={t('list.empty')}>
        {(data) => (
          <>
            <Table<CampaignRow> size="small" rowKey="code" columns={columns} dataSource={data.pages.flatMap((page) => page.items)} pagination={false} scroll={{ x: 'max-content' }} />
            {list.hasNextPage && <Button className={styles.more ?? ''} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('list.more')}</Button>}
          </>
        )}
      </PageState>
    </>
  );
}

function useColumns(): TableColumnsType<CampaignRow> {
  const { t } = useTranslation('campaigns');
  return [
    { title: t('list.name'), dataIndex: 'name', render: (name: string, row) => <Link to={`/campaigns/${row.code}`}>{name}</Link> },
    { title: t('list.code'), dataIndex: 'code', render: (code: string) => <span className="muted">{code}</span> },
    { title: t('list.state'), dataIndex: 'state', render: (state: CampaignState) => <StateTag tone={campaignTone[state]}>{t(`state.${state}`)}</StateTag> },
    { title: t('list.start'), dataIndex: 'start' },
    { title: t('list.end'), dataIndex: 'end', render: (end: string | null) => end ?? <span className="muted">{t('list.untilUsedUp')}</span> },
    { title: t('list.revision'), dataIndex: 'revision', align: 'right', render: (revision: number | null) => revision ?? '—' },
    {
      title: t('list.pending'),
      dataIndex: 'pending',
      render: (_, { pending }) => pending != null && (
        <span>{t('revision.number', { revision: pending.revision })} <StateTag tone={revisionTone[pending.state]}>{t(`revisionState.${pending.state}`)}</StateTag></span>
      ),
    },
  ];
}
