import { Button } from 'antd';
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PageMessage } from '@/shared/PageState';
import styles from './Chart.module.css';
import { ChartTable } from './ChartTable';
import { Drawing } from './Drawing';
import { isEmptyChart, largestOf, type ChartCategory, type ChartData, type ChartLink, type ChartSeries, type ChartUnit } from './model';

interface Props {
  /** What the numbers are about; the heading. */
  title: string;
  /** One line beneath the heading: as of when, what is counted. */
  note?: ReactNode;
  /** Choices of what the chart shows, beside the heading. */
  tools?: ReactNode;
  /** Keep it in a `useMemo`: the picture is drawn anew for a new object. */
  data: ChartData;
  /** Keep it outside the component or in a `useMemo`. */
  unit: ChartUnit;
  /** For names rather than months: bars from left to right, one line each. */
  horizontal?: boolean;
  height?: number;
  /** The table ends with the sum of each column; leave it out for limits, rates and running sums. */
  totals?: boolean;
  link?: ChartLink;
  emptyText?: string;
}

const rowHeight = 30;

/**
 * A chart with its numbers: the picture, and one click away a table of the same. A click on the picture or a number of the table leads to `link`; the table
 * is the way for keyboards and screen readers, the picture describes itself to them in one sentence.
 */
export function Chart({ title, note, tools, data, unit, horizontal = false, height, totals = false, link, emptyText }: Props) {
  const { t } = useTranslation('chart');
  const navigate = useNavigate();
  const [table, setTable] = useState(false);
  const pick = useCallback((category: ChartCategory, series: ChartSeries) => {
    const to = link?.(category, series);
    if (to !== undefined) void navigate(to);
  }, [link, navigate]);
  const empty = isEmptyChart(data);
  const tall = height ?? (horizontal ? data.categories.length * rowHeight + 84 : 280);
  return (
    <section className={styles.chart} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <div className={styles.tools}>
          {tools}
          {!empty && <Button size="small" aria-pressed={table} onClick={() => setTable(!table)}>{t(table ? 'asPicture' : 'asTable')}</Button>}
        </div>
      </div>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {empty && <PageMessage title={emptyText ?? t('empty')} />}
      {!empty && table && <ChartTable title={title} data={data} unit={unit} totals={totals} link={link} />}
      {!empty && !table && <Drawing data={data} unit={unit} horizontal={horizontal} height={tall} label={said(data, unit, title, t)} onPick={link === undefined ? undefined : pick} />}
    </section>
  );
}

type Say = (key: string, values: Record<string, unknown>) => string;

function said(data: ChartData, unit: ChartUnit, title: string, t: Say): string {
  const largest = largestOf(data);
  return t('description', {
    title,
    series: data.series.map(({ name }) => name).join('、'),
    count: data.categories.length,
    category: data.categoryTitle,
    where: largest?.category.name,
    what: largest?.series.name,
    value: largest === undefined ? '' : unit.text(largest.value),
    unit: unit.name,
  });
}
