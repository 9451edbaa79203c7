import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '@/api/session';
import { count } from '@/shared/format';
import { ScrollRegion } from '@/shared/ScrollRegion';
import type { Branch, QuotaRow, Tier } from '../data';
import { matrixOf, sumOf, tiersOf, type Line, type Units } from './matrix';

/** Branch by tier; a prefecture that split its units further opens to its counties. */
export function QuotaMatrix({ code, rows, branches }: { code: string; rows: readonly QuotaRow[]; branches: readonly Branch[] }) {
  const { t } = useTranslation('campaigns');
  const mayRead = useMay('read-enrolments');
  const overrun = rows.some((row) => row.overrunAllowed > 0 || row.overrunUsed > 0);
  const tiers = tiersOf(rows);
  const behind = (line: Line, tier?: Tier) => (mayRead && !line.own ? `/queries?${new URLSearchParams({ campaign: code, branch: line.branch, ...(tier === undefined ? {} : { tier }) }).toString()}` : undefined);
  const part = (title: string, pick: (line: Line) => Units | undefined, tier?: Tier) => ({
    title,
    children: (['cap', 'held', 'used', 'free', ...(overrun ? (['overrun'] as const) : [])] as const).map((name) => ({
      title: t(`quota.${name}`),
      key: `${title} ${name}`,
      align: 'right' as const,
      width: 66,
      render: (_: unknown, line: Line) => <Cell units={pick(line)} name={name} to={behind(line, tier)} />,
    })),
  });
  const columns: TableColumnsType<Line> = [
    { title: t('quota.branch'), key: 'branch', fixed: 'left', width: 150, render: (_, line) => (line.own ? t('quota.kept') : line.name) },
    ...tiers.map((tier) => part(t(`tier.${tier}`), (line) => line.cells[tier], tier)),
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

interface CellProps {
  units: Units | undefined;
  name: 'cap' | 'held' | 'used' | 'free' | 'overrun';
  /** The enrolments behind what is used. */
  to?: string | undefined;
}

function Cell({ units, name, to }: CellProps) {
  const { t } = useTranslation('campaigns');
  if (units === undefined) return <span className="muted">—</span>;
  if (name === 'overrun') return <>{units.overrunAllowed === 0 ? <span className="muted">—</span> : `${count(units.overrunUsed)}/${count(units.overrunAllowed)}`}</>;
  if (units.unlimited && (name === 'cap' || name === 'free')) return <>{t('quota.unlimited')}</>;
  if (name === 'used' && units.used > 0 && to !== undefined) return <Link to={to}>{count(units.used)}</Link>;
  return <>{count(units[name])}</>;
}
