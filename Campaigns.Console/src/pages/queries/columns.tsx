import type { TableColumnType } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { components } from '@/api/schema';
import { Money, Phone } from '@/shared/values';
import { EnrolmentStateTag } from '@/shared/EnrolmentWords';
import { sortable, type Column, type Sort } from './filter';

export type Item = components['schemas']['EnrolmentItem'];

const widths: Record<Column, number> = {
  number: 168, enrolledOn: 108, campaign: 140, branch: 128, hall: 144, manager: 116, phone: 116, tier: 80, offer: 104, depositFen: 104, state: 96,
};

/** The chosen columns of the table; the number stays at the left and the state at the right, whatever is scrolled. */
export function useColumns(columns: readonly Column[], sort: Sort): TableColumnType<Item>[] {
  const { t } = useTranslation('queries');
  return columns.map((name): TableColumnType<Item> => ({
    key: name,
    title: t(`column.${name}`),
    width: widths[name],
    ellipsis: true,
    align: name === 'depositFen' ? 'right' : 'left',
    render: (_, item) => cellOf(name, item, t),
    ...(name === 'number' ? { fixed: 'start' as const } : {}),
    ...(name === 'state' ? { fixed: 'end' as const } : {}),
    ...(isSortable(name) ? { sorter: true, sortOrder: orderOf(name, sort) } : {}),
  }));
}

export function widthOf(columns: readonly Column[]): number {
  return columns.reduce((sum, name) => sum + widths[name], 0);
}

/** The order a click on a column's head asks for. */
export function sortFrom(name: unknown, order: 'ascend' | 'descend' | null | undefined): Sort | undefined {
  const key = sortable.find((known) => known === name);
  if (key === undefined || order == null) return undefined;
  return order === 'ascend' ? key : `-${key}`;
}

function isSortable(name: Column): boolean {
  return sortable.some((known) => known === name);
}

function orderOf(name: Column, sort: Sort): 'ascend' | 'descend' | null {
  if (sort === name) return 'ascend';
  return sort === `-${name}` ? 'descend' : null;
}

function cellOf(name: Column, item: Item, t: TFunction<'queries'>) {
  switch (name) {
    case 'number': return <Link to={`/queries/${item.number}`}>{item.number}</Link>;
    case 'campaign': return item.campaignName;
    case 'branch': return item.branchName;
    case 'hall': return item.hallName;
    case 'manager': return item.managerName ?? <span className="muted">{t('noManager')}</span>;
    case 'phone': return <Phone number={item.phone} />;
    case 'tier': return t(`tier.${item.tier}`);
    case 'depositFen': return <Money fen={item.depositFen} />;
    case 'state': return <EnrolmentStateTag state={item.state} />;
    default: return item[name];
  }
}
