import { Alert, Button, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { count } from '@/shared/format';
import { PageLoading, PageState } from '@/shared/PageState';
import { StateTag } from '@/shared/StateTag';
import { instant } from '@/shared/instants';
import { useIntegrity, type Rule } from './data';
import styles from './jobs.module.css';
import { JobTabs } from './JobTabs';

/** Every rule that is always true, checked on live data when somebody asks. */
export default function IntegrityPage() {
  const { t } = useTranslation('jobs');
  const check = useIntegrity();
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <JobTabs />
      <div className={styles.bar}>
        <p className="muted">{t('integrity.intro')}</p>
        <Button className={styles.primary} type="primary" loading={check.isFetching} onClick={() => void check.refetch()}>{t('integrity.check')}</Button>
      </div>
      {check.isFetching && check.data === undefined && <PageLoading />}
      {(check.data !== undefined || (check.error !== null && !check.isFetching)) && (
        <PageState query={check}>{({ items }) => <Findings rules={items} at={new Date(check.dataUpdatedAt).toISOString()} />}</PageState>
      )}
    </div>
  );
}

function Findings({ rules, at }: { rules: readonly Rule[]; at: string }) {
  const { t } = useTranslation('jobs');
  const broken = rules.filter((rule) => !rule.holds);
  const columns: TableColumnsType<Rule> = [
    { title: t('integrity.column.rule'), render: (_, rule) => `${rule.rule}. ${rule.name}` },
    {
      title: t('integrity.column.state'),
      render: (_, rule) => <StateTag tone={rule.holds ? 'open' : 'refused'}>{t(rule.holds ? 'integrity.holds' : 'integrity.broken')}</StateTag>,
    },
    { title: t('integrity.column.checked'), align: 'right', render: (_, rule) => count(rule.checked) },
    { title: t('integrity.column.found'), align: 'right', render: (_, rule) => count(rule.found) },
  ];
  return (
    <>
      <Alert
        showIcon
        type={broken.length === 0 ? 'success' : 'error'}
        title={broken.length === 0
          ? t('integrity.allHold', { count: rules.length, checked: count(rules.reduce((sum, rule) => sum + rule.checked, 0)) })
          : t('integrity.someBroken', { count: broken.length, found: count(broken.reduce((sum, rule) => sum + rule.found, 0)) })}
        description={t('integrity.at', { at: instant(at) })}
      />
      <Table
        size="small"
        rowKey="rule"
        columns={columns}
        dataSource={[...rules]}
        pagination={false}
        expandable={{
          defaultExpandedRowKeys: broken.map((rule) => rule.rule),
          rowExpandable: (rule) => !rule.holds || rule.shownByTests.length > 0,
          expandedRowRender: (rule) => <Details rule={rule} />,
        }}
      />
    </>
  );
}

function Details({ rule }: { rule: Rule }) {
  const { t } = useTranslation('jobs');
  return (
    <ul className={styles.list}>
      {rule.violations.map((violation) => (
        <li key={`${violation.subject} ${violation.code} ${violation.message}`}>{violation.message} <span className="muted">{t('integrity.subject', { subject: violation.subject })}</span></li>
      ))}
      {rule.found > rule.violations.length && <li>{t('integrity.more', { count: rule.found - rule.violations.length })}</li>}
      {rule.shownByTests.map((part) => <li key={part.code} className="muted">{t('integrity.byTests', { part: part.message })}</li>)}
    </ul>
  );
}
