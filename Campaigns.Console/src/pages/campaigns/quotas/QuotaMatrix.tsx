import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { count } from '@/shared/format';
import { ScrollRegion } from '@/shared/ScrollRegion';
import type { Branch, QuotaRow } from '../data';
import { matrixOf, sumOf, tiersOf, type Line, type Units } from './matrix';

/** Branch by tier; a prefecture that split its units further opens to its counties. */
export function QuotaMatrix({ rows, branches }: { rows: readonly QuotaRow[]; branches: readonly Branch[] }) {
  const { t } = useTranslation('campaigns');
  const overrun = rows.some((row) => row.overrunAllowed > 0 || row.overrunUsed > 0);
  const tiers = tiersOf(rows);
  const part = (title: string, pick: (line: Line) => Units | undefined) => ({
    title,
    children: (['cap', 'held', 'used', 'free', ...(overrun ? (['overrun'] as const) : [])] as const).map((name) => ({
      title: t(`quota.${name}`),
      key: `${title} ${name}`,
      align: 'right' as const,
      width: 66,
      render: (_: unknown, line: Line) => <Cell units={pick(line)} name={name} />,
    })),
  });
  const columns: TableColumnsType<Line> = [
    { title: t('quota.branch'), key: 'branch', fixed: 'left', width: 150, render: (_, line) => (line.own ? t('quota.kept') : line.name) },
    ...tiers.map((tier) => part(t(`tier.${tier}`), (line) => line.cells[tier])),
    ...(tiers.length > 1 ? [part(t('quota.allTiers'), (line) => line.total)] : []),
  ];
  const names = ['cap', 'held', 'used', 'free', ...(overrun ? (['overrun'] as const) : [])] as const;
  const sums = [...tiers.map((tier) => sumOf(rows.filter((row) => row.tier === tier))), ...(tiers.length > 1 ? [sumOf(rows)] : [])];
  return (
    <ScrollRegion label={t('tab.quotas')}>
      <Table<Line>
        size="small"
        bordered
        columns={columns}
        dataSource={matrixOf(rows, branches)}
        pagination={false}
        scroll={{ x: 'max-content' }}
        sticky
        summary={() => (
          <Table.Summary fixed>
            <Table.Summary.Row>
              <Table.Summary.Cell index={0}><strong>{t('quota.total')}</strong></Table.Summary.Cell>
              {sums.flatMap((units, group) => names.map((name, at) => (
                <Table.Summary.Cell key={`${group} ${name}`} index={1 + group * names.length + at} align="right"><strong><Cell units={units} name={name} /></strong></Table.Summary.Cell>
              )))}
            </Table.Summary.Row>
          </Table.Summary>
        )}
      />
    </ScrollRegion>
  );
}

function Cell({ units, name }: { units: Units | undefined; name: 'cap' | 'held' | 'used' | 'free' | 'overrun' }) {
  const { t } = useTranslation('campaigns');
  if (units === undefined) return <span className="muted">—</span>;
  if (name === 'overrun') return <>{units.overrunAllowed === 0 ? <span className="muted">—</span> : `${count(units.overrunUsed)}/${count(units.overrunAllowed)}`}</>;
  if (units.unlimited && (name === 'cap' || name === 'free')) return <>{t('quota.unlimited')}</>;
  return <>{count(units[name])}</>;
}
