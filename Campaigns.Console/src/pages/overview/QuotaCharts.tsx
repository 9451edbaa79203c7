import { Radio } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '@/shared/chart/Chart';
import { useUnits } from '@/shared/chart/units';
import type { ChartLink } from '@/shared/chart/model';
import { PageState } from '@/shared/PageState';
import { rowsOf, type Scope } from './address';
import { burnDownOf, firstDayOf, groupings, type Grouping } from './burn-down';
import { completionOf } from './completion';
import { useQuotaUse, type QuotaUse } from './data';
import styles from './overview.module.css';

/** The quota as it is used up day by day. */
export function QuotaByDay({ scope }: { scope: Scope }) {
  const { t } = useTranslation('overview');
  const use = useQuotaUse(scope);
  return (
    <PageState query={use} empty={(report) => report.items.length === 0} emptyText={t('quota.empty')}>
      {(report) => <BurnDown report={report} scope={scope} />}
    </PageState>
  );
}

/** The quota as each branch has used it. */
export function QuotaByBranch({ scope }: { scope: Scope }) {
  const { t } = useTranslation('overview');
  const use = useQuotaUse(scope);
  return (
    <PageState query={use} empty={(report) => report.items.length === 0} emptyText={t('quota.empty')}>
      {(report) => <Completion report={report} scope={scope} />}
    </PageState>
  );
}

interface Props {
  report: QuotaUse;
  scope: Scope;
}

function BurnDown({ report, scope }: Props) {
  const { t } = useTranslation('overview');
  const { people } = useUnits();
  const [by, setBy] = useState<Grouping>('tier');
  const { data, kind } = useMemo(() => burnDownOf(report, by, t('quota.day')), [report, by, t]);
  const days = data.categories.map(({ key }) => key);
  const link: ChartLink = (day, line) => rowsOf(scope, { [by]: line.key, from: firstDayOf(days, day.key), to: day.key });
  return (
    <Chart
      title={t(`quota.title.${kind}`)}
      note={t(`quota.note.${kind}`, { from: report.head.from, to: report.head.to })}
      tools={
        <Radio.Group
          size="small"
          optionType="button"
          aria-label={t('grouping')}
          value={by}
          onChange={(event) => setBy(event.target.value as Grouping)}
          options={groupings.map((each) => ({ value: each, label: t(`quota.by.${each}`) }))}
          className={styles.tools}
        />
      }
      data={data}
      unit={people}
      link={link}
    />
  );
}

function Completion({ report, scope }: Props) {
  const { t } = useTranslation('overview');
  const { people } = useUnits();
  const data = useMemo(() => completionOf(report, { branch: t('branch'), left: t('quota.left') }), [report, t]);
  const link: ChartLink = (branch, tier) => rowsOf(scope, { branch: branch.key, tier: tier.key === 'left' ? undefined : tier.key });
  return <Chart title={t('quota.completion')} note={t('quota.completionNote')} data={data} unit={people} horizontal totals link={link} />;
}
