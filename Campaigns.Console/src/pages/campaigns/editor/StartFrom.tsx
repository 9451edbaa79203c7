import { App, Button, Select } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '@/api/problem';
import { useSession } from '@/api/session';
import { useProblemText } from '@/shared/ProblemAlert';
import { readCampaign, useCampaignNames } from '../data';
import styles from './editor.module.css';
import { copyOf, emptyDefinition, isObject, type Json, type JsonObject } from './model/definition';

/** What a new campaign begins as: nothing, an earlier one, or a file. What is written already is replaced only when that is agreed to. */
export function StartFrom({ changed, onStart }: { changed: boolean; onStart: (definition: JsonObject) => void }) {
  const { t } = useTranslation('campaign-editor');
  const { modal, message } = App.useApp();
  const { businessDate } = useSession();
  const say = useProblemText();
  const names = useCampaignNames();
  const file = useRef<HTMLInputElement>(null);
  const start = async (definition: JsonObject) => {
    if (!changed || (await modal.confirm({ title: t('replace.title'), content: t('replace.text'), okText: t('replace.ok'), cancelText: t('common:cancel') }))) onStart(definition);
  };
  const copy = async (code: string) => {
    try {
      await start(copyOf((await readCampaign(code)).body, t('copySuffix')));
    } catch (error) {
      void message.error(say(problemOf(error)).detail);
    }
  };
  const read = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    try {
      const definition = JSON.parse(await chosen.text()) as Json;
      if (!isObject(definition)) throw new SyntaxError();
      await start(definition);
    } catch {
      void message.error(t('import.unreadable', { name: chosen.name }));
    }
  };
  return (
    <div className={styles.start}>
      <span>{t('startFrom')}</span>
      <Button onClick={() => void start(emptyDefinition(businessDate))}>{t('empty')}</Button>
      <Select
        aria-label={t('copyOf')}
        placeholder={t('copyOf')}
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        options={(names.data?.items ?? []).map(({ code, name }) => ({ value: code, label: t('codeAndWord', { code, word: name }) }))}
        onChange={(code: string | null) => code !== null && void copy(code)}
      />
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('import.file')}
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button onClick={() => file.current?.click()}>{t('import.file')}</Button>
    </div>
  );
}
