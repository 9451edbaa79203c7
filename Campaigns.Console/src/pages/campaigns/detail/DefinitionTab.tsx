import { useQuery } from '@tanstack/react-query';
import { App, Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, unwrap } from '@/api/client';
import { problemOf } from '@/api/problem';
import { PageState } from '@/shared/PageState';
import { useProblemText } from '@/shared/ProblemAlert';
import { useLanguage } from '@/shared/values';
import styles from '../campaigns.module.css';
import { readCampaign, type Campaign } from '../data';
import { saveFile } from '../save-file';
import { definitionOf } from '../editor/model/definition';
import { textOf } from '../editor/model/state';
import { Sentences } from './Sentences';

/** What the campaign says, as sentences: the revision in force, and the one that waits. */
export function DefinitionTab({ code, campaign }: { code: string; campaign: Campaign }) {
  const { t } = useTranslation('campaigns');
  const { message } = App.useApp();
  const say = useProblemText();
  const language = useLanguage();
  const [address, setAddress] = useSearchParams();
  const shown = campaign.revision ?? 1;
  const waiting = campaign.pending?.revision;
  const revision = Number(address.get('revision') ?? shown);
  const [saving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    try {
      saveFile(`${code}.json`, textOf(definitionOf((await readCampaign(code, revision)).body)));
    } catch (error) {
      void message.error(say(problemOf(error)).detail);
    } finally {
      setSaving(false);
    }
  };
  const sentences = useQuery({
    queryKey: ['campaign', code, 'sentences', revision, language],
    queryFn: () => unwrap(api.GET('/api/v1/campaigns/{code}/sentences', { params: { path: { code }, query: { revision: String(revision) } } })),
  });
  const nameOf = (choice: number) => {
    if (choice === waiting) return 'revision.waiting';
    return choice === shown ? 'revision.inForce' : 'revision.number';
  };
  const choices = [...new Set([shown, waiting ?? shown, revision])].sort((a, b) => a - b);
  return (
    <>
      <div className={styles.tools}>
        {choices.length > 1 && (
          <Segmented
            value={revision}
            onChange={(chosen) => setAddress(chosen === shown ? {} : { revision: String(chosen) }, { replace: true })}
            options={choices.map((choice) => ({ value: choice, label: t(nameOf(choice), { revision: choice }) }))}
          />
        )}
        <Button className={styles.push ?? ''} loading={saving} onClick={() => void save()}>{t('export')}</Button>
      </div>
      <PageState query={sentences} empty={(data) => data.sections.length === 0} emptyText={t('unreadable')}>
        {(data) => <Sentences sections={data.sections} />}
      </PageState>
    </>
  );
}
