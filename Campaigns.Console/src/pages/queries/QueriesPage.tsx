import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/session';
import { EnrolmentsView } from './EnrolmentsView';
import { ExportButton } from './ExportButton';
import { exportPath } from './export-path';
import { views, type View } from './filter';
import { FilterBar } from './FilterBar';
import { LedgerView } from './LedgerView';
import { MembersView } from './MembersView';
import { ParticipationView } from './ParticipationView';
import styles from './Queries.module.css';
import { useTotals } from './TotalsLine';
import { useUsualCampaign } from './useCampaigns';
import { useFilter } from './useFilter';

/** Queries (查询): one filter, seen as enrolments, as the branch ledger and as participation; and the way from a member to their enrolments. */
export default function QueriesPage() {
  const { t } = useTranslation('queries');
  const [asked, change] = useFilter();
  const readsReports = useMay('read-reports');
  const shown = views.filter((view) => readsReports || (view !== 'ledger' && view !== 'participation'));
  const view = shown.includes(asked.view) ? asked.view : 'enrolments';
  const usual = useUsualCampaign(view === 'participation' && asked.campaign === undefined);
  const filter = { ...asked, view, campaign: asked.campaign ?? usual };
  const totals = useTotals(filter);
  const path = exportPath(filter);
  return (
    <>
      <h1 className="visually-hidden">{t('title')}</h1>
      <div className={styles.head}>
        <Tabs
          className={styles.tabs ?? ''}
          activeKey={view}
          onChange={(next) => change({ view: next as View })}
          items={shown.map((name) => ({ key: name, label: t(`view.${name}`) }))}
        />
        {path !== undefined && <ExportButton path={path} rows={view === 'enrolments' ? totals.data?.count : undefined} />}
      </div>
      {view !== 'members' && <FilterBar filter={filter} onChange={change} />}
      {view === 'enrolments' && <EnrolmentsView filter={filter} onChange={change} />}
      {view === 'ledger' && <LedgerView filter={filter} onChange={change} />}
      {view === 'participation' && <ParticipationView filter={filter} />}
      {view === 'members' && <MembersView />}
    </>
  );
}
