import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, unwrap } from '@/api/client';
import { PageState } from '@/shared/PageState';
import { useLanguage } from '@/shared/values';
import styles from '../campaigns.module.css';
import type { Campaign } from '../data';
import { saveFile } from '../save-file';
import { definitionOf } from '../editor/model/definition';
import { Sentences } from './Sentences';

/** What the campaign says, as sentences: the revision in force, and the one that waits. */
export function DefinitionTab({ code, campaign }: { code: string; campaign: Campaign }) {
  const { t } = useTranslation('campaigns');
  const language = useLanguage();
  const [address, setAddress] = useSearchParams();
  const shown = campaign.revision ?? 1;
  const waiting = campaign.pending?.revision;
  const revision = Number(address.get('revision') ?? shown);
  const sentences = useQuery({
    queryKey: ['campaign', code, 'sentences', revision, language],
    queryFn: () => unwrap(api.GET('/api/v1/campaigns/{code}/sentences', { params: { path: { code }, query: { revision: String(revision) } } })),
  });
  const choices = [shown, ...(waiting === undefined || waiting === shown ? [] : [waiting])];
  return (
    <>
      <div className={styles.tools}>
        {choices.length > 1 && (
          <Segmented
            value={revision}
            onChange={(chosen) => setAddress(chosen === shown ? {} : { revision: String(chosen) }, { replace: true })}
            options={choices.map((choice) => ({ value: choice, label: t(choice === shown ? 'revision.inForce' : 'revision.waiting', { revision: choice }) }))}
          />
        )}
        <Button className={styles.push ?? ''} onClick={() => saveFile(`${code}.json`, JSON.stringify(definitionOf(campaign), null, 2))}>{t('export')}</Button>
      </div>
      <PageState query={sentences} empty={(data) => data.sections.length === 0} emptyText={t('unreadable')}>
        {(data) => <Sentences sections={data.sections} />}
      </PageState>
    </>
  );
}
