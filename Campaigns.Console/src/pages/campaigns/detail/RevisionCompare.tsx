import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '@/api/client';
import type { components } from '@/api/schema';
import { PageMessage, PageState } from '@/shared/PageState';
import { useLanguage } from '@/shared/values';
import styles from './RevisionCompare.module.css';

interface Props {
  code: string;
  revisions: readonly number[];
  revision: number;
  against: number;
  onChange: (revision: number, against: number) => void;
}

/** What one revision says otherwise than another, sentence beside sentence. */
export function RevisionCompare({ code, revisions, revision, against, onChange }: Props) {
  const { t } = useTranslation('campaigns');
  const language = useLanguage();
  const changes = useQuery({
    queryKey: ['campaign', code, 'changes', revision, against, language],
    queryFn: () =>
      unwrap(api.GET('/api/v1/campaigns/{code}/revisions/{revision}/changes', { params: { path: { code, revision: String(revision) }, query: { against: String(against) } } })),
  });
  const options = revisions.map((value) => ({ value, label: t('revision.number', { revision: value }) }));
  return (
    <section className={styles.compare} aria-label={t('revision.compareTitle')}>
      <div className={styles.heads}>
        <Select aria-label={t('revision.before')} value={against} options={options} onChange={(other: number) => onChange(revision, other)} />
        <Select aria-label={t('revision.after')} value={revision} options={options} onChange={(next: number) => onChange(next, against)} />
      </div>
      <PageState query={changes}>
        {({ sections }) => (sections.length === 0 ? <PageMessage title={t('revision.same')} /> : sections.map((section) => <SectionChanges key={`${section.section} ${section.offer ?? ''}`} section={section} />))}
      </PageState>
    </section>
  );
}

function SectionChanges({ section }: { section: components['schemas']['SectionChanges'] }) {
  const { t } = useTranslation('campaigns');
  return (
    <>
      <h3>{section.title}</h3>
      {section.changes.map(({ before, after }) => (
        <div key={`${before?.path ?? ''} ${after?.path ?? ''} ${after?.text ?? ''}`} className={styles.pair}>
          <p className={before == null ? styles.none : styles.before}>{before == null ? t('revision.notThere') : <del>{before.text}</del>}</p>
          <p className={after == null ? styles.none : styles.after}>{after == null ? t('revision.leftOut') : <ins>{after.text}</ins>}</p>
        </div>
      ))}
    </>
  );
}
