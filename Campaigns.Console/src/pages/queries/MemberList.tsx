import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, unwrap } from '@/api/client';
import { PageState } from '@/shared/PageState';
import { StateTag } from '@/shared/StateTag';
import { useNarrow } from '@/shared/useNarrow';
import { Money, Phone } from '@/shared/values';
import { memberTone, type MemberItem } from './members';
import styles from './Queries.module.css';

/** The members found, each leading to their enrolments. */
export function MemberList({ text }: { text: string }) {
  const { t } = useTranslation('queries');
  const narrow = useNarrow();
  const found = useInfiniteQuery({
    queryKey: ['members', text],
    queryFn: ({ pageParam }) =>
      unwrap(api.GET('/api/v1/members', { params: { query: { query: text, limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PageState query={found} empty={() => items.length === 0} emptyText={t('members.none')}>
      {() => (
        <>
          {narrow ? <Cards items={items} /> : <Rows items={items} />}
          {found.hasNextPage && (
            <div className={styles.pager}><Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{t('members.more')}</Button></div>
          )}
        </>
      )}
    </PageState>
  );
}

function Rows({ items }: { items: MemberItem[] }) {
  const { t } = useTranslation('queries');
  return (
    <Table
      className={styles.table ?? ''}
      size="small"
      rowKey="id"
      dataSource={items}
      pagination={false}
      scroll={{ x: 900 }}
      columns={[
        { key: 'name', title: t('members.name'), width: 120, render: (_, member) => <Link to={`/queries?member=${member.id}`}>{member.name}</Link> },
        { key: 'phone', title: t('column.phone'), width: 132, render: (_, member) => (member.phone == null ? '—' : <Phone number={member.phone} />) },
        { key: 'tier', title: t('column.tier'), width: 84, render: (_, member) => t(`tier.${member.tier}`) },
        { key: 'status', title: t('members.status'), width: 84, render: (_, member) => <Status member={member} /> },
        { key: 'branch', title: t('column.branch'), render: (_, member) => member.branchName },
        { key: 'manager', title: t('column.manager'), width: 120, render: (_, member) => member.managerName ?? t('noManager') },
        { key: 'arpu', title: t('members.arpu'), width: 120, align: 'right', render: (_, member) => <Money fen={member.arpuFen} /> },
        { key: 'flags', title: t('members.flags'), width: 180, render: (_, member) => <Flags member={member} /> },
      ]}
    />
  );
}

function Cards({ items }: { items: readonly MemberItem[] }) {
  const { t } = useTranslation('queries');
  return (
    <ul className={styles.cards}>
      {items.map((member) => (
        <li key={member.id}>
          <Link className={styles.card} to={`/queries?member=${member.id}`}>
            <span className={styles.row}><strong>{member.name}</strong><Status member={member} /></span>
            <span className={styles.row}><span>{member.phone ?? '—'}</span><span>{t(`tier.${member.tier}`)}</span></span>
            <span className={styles.row}><span className="muted">{member.branchName}</span><span className="muted">{member.managerName ?? t('noManager')}</span></span>
            <Flags member={member} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Status({ member }: { member: MemberItem }) {
  const { t } = useTranslation('queries');
  return <StateTag tone={memberTone[member.status]}>{t(`status.${member.status}`)}</StateTag>;
}

function Flags({ member }: { member: MemberItem }) {
  const { t } = useTranslation('queries');
  return <>{member.warningFlags.map((flag) => <StateTag key={flag} tone="attention">{t(`flag.${flag}`, { defaultValue: flag })}</StateTag>)}</>;
}
