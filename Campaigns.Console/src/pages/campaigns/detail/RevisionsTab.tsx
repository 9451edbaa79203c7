import { Button, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { instant } from '@/shared/instants';
import { PageState } from '@/shared/PageState';
import { StateTag } from '@/shared/StateTag';
import { useRevisions, type Revision } from '../data';
import { revisionTone } from '../tones';
import { RevisionCompare } from './RevisionCompare';

/** Every revision and its way through approval; two of them side by side. */
export function RevisionsTab({ code }: { code: string }) {
  const revisions = useRevisions(code);
  const [address, setAddress] = useSearchParams();
  const columns = useColumns((revision) => setAddress({ tab: 'revisions', revision: String(revision), against: String(revision - 1) }, { replace: true }));
  const revision = Number(address.get('revision') ?? 0);
  const against = Number(address.get('against') ?? 0);
  return (
    <PageState query={revisions}>
      {({ items }) => (
        <>
          <Table<Revision> size="small" rowKey="revision" columns={columns} dataSource={items} pagination={false} scroll={{ x: 'max-content' }} />
          {revision > 0 && against > 0 && (
            <RevisionCompare
              code={code}
              revisions={items.map((item) => item.revision)}
              revision={revision}
              against={against}
              onChange={(next, other) => setAddress({ tab: 'revisions', revision: String(next), against: String(other) }, { replace: true })}
            />
          )}
        </>
      )}
    </PageState>
  );
}

function useColumns(onCompare: (revision: number) => void): TableColumnsType<Revision> {
  const { t } = useTranslation('campaigns');
  const person = (name: string | null | undefined, at: string | null | undefined) => name != null && at != null && <>{name} <span className="muted">{instant(at)}</span></>;
  return [
    { title: t('revision.column'), dataIndex: 'revision', align: 'right', render: (revision: number) => <Link to={`?revision=${revision}`}>{t('revision.read', { revision })}</Link> },
    {
      title: t('list.state'),
      dataIndex: 'state',
      render: (_, row) => <StateTag tone={revisionTone[row.state]}>{row.inForce ? t('revision.nowInForce') : t(`revisionState.${row.state}`)}</StateTag>,
    },
    { title: t('revision.made'), render: (_: unknown, row: Revision) => person(row.madeBy, row.madeAt) },
    { title: t('revision.submitted'), render: (_: unknown, row: Revision) => person(row.submittedBy, row.submittedAt) },
    { title: t('revision.decided'), render: (_: unknown, row: Revision) => person(row.decidedBy, row.decidedAt) },
    { title: t('revision.reason'), dataIndex: 'reason' },
    {
      title: t('revision.changes'),
      render: (_, row) => row.revision > 1 && <Button size="small" onClick={() => onCompare(row.revision)}>{t('revision.compare', { against: row.revision - 1 })}</Button>,
    },
  ];
}
