import { Radio } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '@/shared/chart/Chart';
import type { ChartLink } from '@/shared/chart/model';
import { useUnits } from '@/shared/chart/units';
import { money } from '@/shared/format';
import { PageState } from '@/shared/PageState';
import { useLanguage } from '@/shared/values';
import { rowsOf, type Scope } from './address';
import { useGiftCost, useReleases, type GiftCost, type Releases } from './data';
import { giftCostOf, giftGroupings, type GiftGrouping } from './gift-cost';
import styles from './overview.module.css';
import { hasBonus, lots, releasesOf, type Lot } from './releases';

/** What was released and is still to come, by month. */
export function ReleasesByMonth({ scope }: { scope: Scope }) {
  const report = useReleases(scope);
  return <PageState query={report}>{(found) => <ReleasesChart report={found} scope={scope} />}</PageState>;
}

/** What the gifts cost, and who bears it. */
export function GiftCosts({ scope }: { scope: Scope }) {
  const report = useGiftCost(scope);
  return <PageState query={report}>{(found) => <GiftCostChart report={found} scope={scope} />}</PageState>;
}

function ReleasesChart({ report, scope }: { report: Releases; scope: Scope }) {
  const { t } = useTranslation('overview');
  const { money: unit } = useUnits();
  const language = useLanguage();
  const [lot, setLot] = useState<Lot>('deposit');
  const data = useMemo(() => releasesOf(report, lot, { month: t('releases.month'), state: (state) => t(`releases.state.${state}`) }, language), [report, lot, t, language]);
  const link: ChartLink = (_, state) => rowsOf(scope, state.key === 'due' || state.key === 'held' ? { state: 'active' } : {});
  return (
    <Chart
      title={t('releases.title')}
      note={t('releases.note')}
      tools={hasBonus(report) && (
        <Radio.Group
          size="small"
          optionType="button"
          aria-label={t('releases.lots')}
          value={lot}
          onChange={(event) => setLot(event.target.value as Lot)}
          options={lots.map((each) => ({ value: each, label: t(`releases.lot.${each}`) }))}
          className={styles.tools}
        />
      )}
      data={data}
      unit={unit}
      totals
      link={link}
      emptyText={t('releases.empty')}
    />
  );
}

function GiftCostChart({ report, scope }: { report: GiftCost; scope: Scope }) {
  const { t } = useTranslation('overview');
  const { money: unit } = useUnits();
  const [by, setBy] = useState<GiftGrouping>('branch');
  const data = useMemo(() => giftCostOf(report, by, { category: t(by === 'branch' ? 'branch' : 'gifts.item'), hq: t('gifts.hq'), own: t('gifts.own') }), [report, by, t]);
  const link: ChartLink = (category) => rowsOf(scope, by === 'branch' ? { branch: category.key } : {});
  const { units, faceFen, chargedFen, owed } = report.totals;
  return (
    <Chart
      title={t('gifts.title')}
      note={t(scope.tier === undefined ? 'gifts.note' : 'gifts.noteAllTiers', { units, face: money(faceFen), charged: money(chargedFen), owed })}
      tools={
        <Radio.Group
          size="small"
          optionType="button"
          aria-label={t('grouping')}
          value={by}
          onChange={(event) => setBy(event.target.value as GiftGrouping)}
          options={giftGroupings.map((each) => ({ value: each, label: t(`gifts.by.${each}`) }))}
          className={styles.tools}
        />
      }
      data={data}
      unit={unit}
      horizontal
      totals
      link={link}
      emptyText={t('gifts.empty')}
    />
  );
}
