import { reportSelectionOf, selectionOf, type Filter } from './filter';

/** Where the workbook of what is shown comes from: its filter, its order and its columns; undefined where there is none to make. */
export function exportPath(filter: Filter): string | undefined {
  switch (filter.view) {
    case 'enrolments':
      return address('/api/v1/enrolments.xlsx', { ...selectionOf(filter), sort: filter.sort, columns: filter.columns.join(',') });
    case 'ledger':
      return address('/api/v1/reports/branch-ledger.xlsx', reportSelectionOf(filter));
    case 'participation':
      return filter.campaign === undefined ? undefined : address('/api/v1/reports/participation.xlsx', reportSelectionOf(filter));
    case 'members':
      return undefined;
  }
}

function address(path: string, query: Record<string, string>): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? path : `${path}?${text}`;
}
