import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './Chart.module.css';
import { textOf, totalsOf, type ChartData, type ChartLink, type ChartUnit } from './model';

interface Props {
  title: string;
  data: ChartData;
  unit: ChartUnit;
  totals: boolean;
  link: ChartLink | undefined;
}

/** The same numbers as rows; each leads where a click on the picture leads. */
export function ChartTable({ title, data, unit, totals, link }: Props) {
  const { t } = useTranslation('chart');
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={title}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{data.categoryTitle}</th>
            {data.series.map((series) => <th key={series.key} scope="col" className="number">{t('column', { name: series.name, unit: unit.name })}</th>)}
          </tr>
        </thead>
        <tbody>
          {data.categories.map((category, index) => (
            <tr key={category.key}>
              <th scope="row">{category.name}</th>
              {data.series.map((series) => {
                const value = series.values[index] ?? null;
                const text = textOf(series, index, unit);
                const to = value === null || value === 0 ? undefined : link?.(category, series);
                return <td key={series.key} className="number">{to === undefined ? text : <Link to={to}>{text}</Link>}</td>;
              })}
            </tr>
          ))}
        </tbody>
        {totals && (
          <tfoot>
            <tr>
              <th scope="row">{t('total')}</th>
              {totalsOf(data.series).map((sum, index) => <td key={data.series[index]?.key} className="number">{unit.text(sum)}</td>)}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
