import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '@/api/client';
import { PageState } from '@/shared/PageState';
import { useNarrow } from '@/shared/useNarrow';
import { ColumnChooser } from './ColumnChooser';
import { sortFrom, useColumns, widthOf } from './columns';
import { EnrolmentCards } from './EnrolmentCards';
import { defaults, selectionOf, type Filter } from './filter';
import { Pager } from './Pager';
import styles from './Queries.module.css';
import { TotalsLine } from './TotalsLine';
import { usePages } from './useFilter';

interface Props {
  filter: Filter;
  onChange: (change: Partial<Filter>) => void;
}

/** The enrolments themselves: totals over all of them, one page as a table, the way to the next. */
export function EnrolmentsView({ filter, onChange }: Props) {
  const { t } = useTranslation('queries');
  const narrow = useNarrow();
  const columns = useColumns(filter.columns, filter.sort);
  const pages = usePages();
  const query = { ...selectionOf(filter), sort: filter.sort, limit: filter.size, ...(pages.cursor === undefined ? {} : { cursor: pages.cursor }) };
  const list = useQuery({
    queryKey: ['enrolments', query],
    queryFn: () => unwrap(api.GET('/api/v1/enrolments', { params: { query } })),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <TotalsLine filter={filter} onChange={onChange}>
        {!narrow && <ColumnChooser columns={filter.columns} onChange={(columns) => onChange({ columns })} />}
      </TotalsLine>
      <PageState query={list} empty={(page) => page.items.length === 0} emptyText={t('empty')}>
        {(page) => (
          <>
            {narrow ? (
              <EnrolmentCards items={page.items} />
            ) : (
              <Table
                className={styles.table ?? ''}
                size="small"
                rowKey="number"
                columns={columns}
                dataSource={page.items}
                loading={list.isPlaceholderData}
                pagination={false}
                sticky
                tableLayout="fixed"
                scroll={{ x: widthOf(filter.columns) }}
                showSorterTooltip={false}
                sortDirections={['ascend', 'descend']}
                onChange={(_, __, sorter) => {
                  if (!Array.isArray(sorter)) onChange({ sort: sortFrom(sorter.columnKey, sorter.order) ?? defaults.sort });
                }}
              />
            )}
            <Pager
              before={pages.cursors.length}
              nextCursor={page.nextCursor}
              onPrevious={pages.previous}
              onNext={pages.next}
              size={filter.size}
              onSize={(size) => onChange({ size })}
            />
          </>
        )}
      </PageState>
    </>
  );
}
