import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Chart } from '@/shared/chart/Chart';
import type { ChartLink } from '@/shared/chart/model';
import { useUnits } from '@/shared/chart/units';
import { rate } from '@/shared/format';
import { PageState } from '@/shared/PageState';
import { useLanguage } from '@/shared/values';
import { rowsOf, type Scope } from './address';
import { useBranches, useParticipation, type Participation } from './data';
import { byBranch, byManager, noManager, orders, rateChart, sorted, type Order } from './participation';

const mostManagers = 15;

/** Who joined of those who could: by branch, and by retention manager. */
export function ParticipationCharts({ scope }: { scope: Scope }) {
  const { t } = useTranslation('overview');
  const report = useParticipation(scope);
  return (
    <PageState query={report} empty={(found) => found.items.length === 0} emptyText={t('participation.empty')}>
      {(found) => <><ByBranch report={found} scope={scope} /><ByManager report={found} scope={scope} /></>}
    </PageState>
  );
}

interface Props {
  report: Participation;
  scope: Scope;
}

function ByBranch({ report, scope }: Props) {
  const { t } = useTranslation('overview');
  const { percent } = useUnits();
  const language = useLanguage();
  const branches = useBranches().data?.items;
  const data = useMemo(
    () => rateChart(byBranch(report, branches ?? []), { category: t('branch'), rate: t('participation.rate') }, (part, whole) => rate(part, whole, language)),
    [report, branches, t, language],
  );
  const link: ChartLink = (branch) => rowsOf(scope, { branch: branch.key });
  return <Chart title={t('participation.byBranch')} note={<AsOf report={report} />} data={data} unit={percent} horizontal link={link} />;
}

function ByManager({ report, scope }: Props) {
  const { t } = useTranslation('overview');
  const { percent } = useUnits();
  const language = useLanguage();
  const [order, setOrder] = useState<Order>('most');
  const all = useMemo(() => byManager(report), [report]);
  const data = useMemo(
    () => rateChart(sorted(all, order).slice(0, mostManagers), { category: t('manager'), rate: t('participation.rate') }, (part, whole) => rate(part, whole, language)),
    [all, order, t, language],
  );
  const link: ChartLink = (manager) => (manager.key.startsWith(noManager) ? undefined : rowsOf(scope, { manager: manager.key }));
  const everybody = `${rowsOf(scope, {})}&view=participation`;
  return (
    <Chart
      title={t('participation.byManager')}
      note={data.categories.length < all.length
        ? <>{t('participation.some', { shown: data.categories.length, count: all.length })} <Link to={everybody}>{t('participation.all')}</Link></>
        : <AsOf report={report} />}
      tools={
        <Select
          size="small"
          aria-label={t('participation.order')}
          value={order}
          onChange={setOrder}
          options={orders.map((each) => ({ value: each, label: t(`participation.orders.${each}`) }))}
          popupMatchSelectWidth={false}
        />
      }
      data={data}
      unit={percent}
      horizontal
      link={link}
    />
  );
}

function AsOf({ report }: { report: Participation }) {
  const { t } = useTranslation('overview');
  const { evaluatedOn } = report.head;
  return <>{evaluatedOn == null ? t('participation.notEvaluated') : t('participation.asOf', { date: evaluatedOn })}</>;
}
