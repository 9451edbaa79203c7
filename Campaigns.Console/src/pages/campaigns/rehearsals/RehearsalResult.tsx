import { Button } from 'antd';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '@/shared/chart/Chart';
import type { ChartLink, ChartUnit } from '@/shared/chart/model';
import { count, money, month, rate } from '@/shared/format';
import { useLanguage } from '@/shared/values';
import { Comparison } from './Comparison';
import { giftsChart, quotaChart, reasonsChart, releasesChart, type Rehearsal, type Result } from './figures';
import styles from './rehearsals.module.css';

/** What the rehearsal found: the numbers that decide, then the charts behind them. */
export function RehearsalResult({ rehearsal, result }: { rehearsal: Rehearsal; result: Result }) {
  const { t } = useTranslation('rehearsals');
  const language = useLanguage();
  const name = useCallback((period: string) => month(period, language), [language]);
  const people = useMemo<ChartUnit>(() => ({ name: t('unit.people'), text: count }), [t]);
  const yuan = useMemo<ChartUnit>(() => ({ name: t('unit.yuan'), text: money, tick: (fen) => count(Math.round(fen / 100)) }), [t]);
  const charts = useMemo(
    () => ({ reasons: reasonsChart(result, t), quotas: quotaChart(result, t), releases: releasesChart(result, name, t), gifts: giftsChart(result, name, t) }),
    [result, name, t],
  );
  const toQuotas = useCallback<ChartLink>(() => `/campaigns/${rehearsal.campaign}?tab=quotas`, [rehearsal.campaign]);
  const { forecast } = result;
  const numbers: [string, string][] = [
    [t('number.eligible'), rate(result.eligible, result.members, language)],
    [t('number.demand'), t(`takeUpSource.${forecast.takeUpSource}`, { demand: count(forecast.demand), percent: forecast.takeUpPercent })],
    [t('number.joined'), count(forecast.joined ?? forecast.within + forecast.overrun)],
    [t('number.overrun'), count(forecast.overrun)],
    [t('number.turnedAway'), count(forecast.turnedAway)],
    [t('number.deposit'), money(forecast.depositFen)],
    [t('number.bonus'), money(forecast.bonusFen)],
    [t('number.gifts'), money(forecast.giftCostFen)],
  ];
  return (
    <section aria-label={t('result')}>
      <div className={styles.head}>
        <h2>{t('resultOf', { revision: rehearsal.revision, on: result.on })}</h2>
        <a href={`/api/v1/campaigns/${rehearsal.campaign}/rehearsals/${rehearsal.id}.xlsx`} download><Button tabIndex={-1}>{t('workbook')}</Button></a>
      </div>
      <dl className={styles.numbers}>{numbers.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
      <div className={styles.charts}>
        <Chart title={t('title.reasons')} note={t('note.reasons')} data={charts.reasons} unit={people} horizontal totals />
        <Chart title={t('title.releases')} note={forecast.conditionalCountedAsReleased ? t('note.conditional') : t('note.releases')} data={charts.releases} unit={yuan} totals />
        <Chart title={t('title.gifts')} note={t('note.gifts')} data={charts.gifts} unit={yuan} totals emptyText={t('noGifts')} />
        <Chart title={t('title.quotas')} note={t(`quotaSource.${forecast.quotaSource}`)} data={charts.quotas} unit={people} horizontal totals link={toQuotas} />
      </div>
      {result.comparison != null && <Comparison comparison={result.comparison} />}
    </section>
  );
}
