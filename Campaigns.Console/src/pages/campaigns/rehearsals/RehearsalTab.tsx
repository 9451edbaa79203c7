import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, unwrap } from '@/api/client';
import type { components } from '@/api/schema';
import { instant } from '@/shared/instants';
import { PageState } from '@/shared/PageState';
import { StateTag, type Tone } from '@/shared/StateTag';
import styles from '../campaigns.module.css';
import type { Campaign } from '../data';
import type { Rehearsal } from './figures';
import { RehearsalView } from './RehearsalView';
import { StartRehearsal } from './StartRehearsal';

const tones: Record<components['schemas']['RehearsalState'], Tone> = { waiting: 'waiting', running: 'waiting', done: 'open', failed: 'refused' };

/** The rehearsals of a campaign, one of them with its result, and the start of another. */
export default function RehearsalTab({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('rehearsals');
  const { message } = App.useApp();
  const cache = useQueryClient();
  const [address, setAddress] = useSearchParams();
  const [starting, setStarting] = useState(false);
  const { code } = campaign;
  const list = useQuery({
    queryKey: ['campaign', code, 'rehearsals'],
    queryFn: () => unwrap(api.GET('/api/v1/campaigns/{code}/rehearsals', { params: { path: { code } } })),
  });
  const show = (id: string) => setAddress({ tab: 'rehearsals', rehearsal: id }, { replace: true });
  const shown = address.get('rehearsal') ?? list.data?.items[0]?.id;
  const started = async (id: string) => {
    setStarting(false);
    await cache.invalidateQueries({ queryKey: ['campaign', code, 'rehearsals'] });
    show(id);
    void message.success(t('started'));
  };
  const columns = useColumns(show);
  return (
    <>
      <div className={styles.tools}>
        <span className={styles.note}>{t('what')}</span>
        <Button className={styles.push ?? ''} onClick={() => setStarting(true)}>{t('start')}</Button>
      </div>
      <PageState query={list} empty={({ items }) => items.length === 0} emptyText={t('none')}>
        {({ items }) => (
          <Table<Rehearsal> size="small" rowKey="id" columns={columns} dataSource={items.slice(0, 10)} pagination={false} scroll={{ x: 'max-content' }} rowClassName={(row) => (row.id === shown ? (styles.chosen ?? '') : '')} />
        )}
      </PageState>
      {shown !== undefined && <RehearsalView key={shown} code={code} id={shown} onFinished={() => void list.refetch()} />}
      {starting && <StartRehearsal campaign={campaign} onDone={started} onClose={() => setStarting(false)} />}
    </>
  );
}

function useColumns(onShow: (id: string) => void): TableColumnsType<Rehearsal> {
  const { t } = useTranslation('rehearsals');
  return [
    { title: t('column.askedAt'), dataIndex: 'askedAt', render: (at: string) => instant(at) },
    { title: t('column.askedBy'), dataIndex: 'askedBy' },
    { title: t('column.revision'), dataIndex: 'revision', align: 'right' },
    { title: t('column.takeUp'), align: 'right', render: (_: unknown, row: Rehearsal) => (row.request.takeUpPercent == null ? t('byDefault') : `${row.request.takeUpPercent}%`) },
    { title: t('column.compareWith'), render: (_: unknown, row: Rehearsal) => row.request.compareWith ?? '—' },
    { title: t('column.state'), dataIndex: 'state', render: (state: Rehearsal['state']) => <StateTag tone={tones[state]}>{t(`state.${state}`)}</StateTag> },
    { title: t('column.result'), render: (_: unknown, row: Rehearsal) => <Button size="small" onClick={() => onShow(row.id)}>{t('show')}</Button> },
  ];
}
