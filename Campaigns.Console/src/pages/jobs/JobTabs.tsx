import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/session';
import { PageTabs } from '@/shared/PageTabs';

/** The parts of the jobs task, for who may see them. */
export function JobTabs() {
  const { t } = useTranslation('jobs');
  const integrity = useMay('read-integrity');
  const tabs = [
    { to: '/jobs', text: t('tabs.jobs') },
    { to: '/jobs/posting', text: t('tabs.posting') },
    ...(integrity ? [{ to: '/jobs/integrity', text: t('tabs.integrity') }] : []),
  ];
  return <PageTabs label={t('tabs.label')} tabs={tabs} />;
}
