import type { TableColumnType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { components } from '@/api/schema';
import { count } from '@/shared/format';
import { Rate } from '@/shared/values';
import { addressOf, type Filter } from './filter';

type BranchRow = components['schemas']['ParticipationRow'];
type ManagerRow = components['schemas']['ManagerParticipationRow'];

export function useBranchColumns(filter: Filter): TableColumnType<BranchRow>[] {
  const { t } = useTranslation('queries');
  return [
    { key: 'branch', title: t('participation.branch'), width: 180, fixed: 'start', render: (_, row) => row.branch },
    { key: 'tier', title: t('column.tier'), width: 84, render: (_, row) => row.tierName },
    number('members', t('participation.members'), (row) => count(row.members)),
    number('eligible', t('participation.eligible'), (row) => count(row.eligible)),
    number('enrolled', t('participation.enrolled'), (row) => rowsBehind(row.enrolled, { ...filter, branch: row.branchCode, manager: undefined, tier: row.tier })),
    number('rate', t('participation.rate'), (row) => <Rate part={row.enrolled} whole={row.eligible + row.enrolled} />, 176),
    number('quota', t('participation.quota'), (row) => (row.quota == null ? t('participation.unlimited') : count(row.quota))),
    number('completion', t('participation.completion'), (row) => (row.quota == null ? '—' : <Rate part={row.used} whole={row.quota} />), 176),
  ];
}

export function useManagerColumns(filter: Filter): TableColumnType<ManagerRow>[] {
  const { t } = useTranslation('queries');
  return [
    { key: 'manager', title: t('column.manager'), width: 180, fixed: 'start', render: (_, row) => row.manager },
    { key: 'county', title: t('ledger.county'), width: 180, render: (_, row) => row.county },
    { key: 'tier', title: t('column.tier'), width: 84, render: (_, row) => row.tierName },
    number('members', t('participation.members'), (row) => count(row.members)),
    number('eligible', t('participation.eligible'), (row) => count(row.eligible)),
    number('enrolled', t('participation.enrolled'), (row) => (row.managerCode == null ? count(row.enrolled) : rowsBehind(row.enrolled, { ...filter, branch: undefined, manager: row.managerCode, tier: row.tier }))),
    number('rate', t('participation.rate'), (row) => <Rate part={row.enrolled} whole={row.eligible + row.enrolled} />, 176),
  ];
}

function number<T>(key: string, title: string, render: (row: T) => ReactNode, width = 104): TableColumnType<T> {
  return { key, title, width, align: 'right', render: (_, row) => render(row) };
}

/** A count that leads to the enrolments of the same place, tier and period. */
function rowsBehind(n: number, filter: Filter) {
  return n === 0 ? count(n) : <Link to={`/queries?${addressOf({ ...filter, view: 'enrolments' }).toString()}`}>{count(n)}</Link>;
}
