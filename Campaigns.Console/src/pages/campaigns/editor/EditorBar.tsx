import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { saveFile } from '../save-file';
import styles from './editor.module.css';
import { goTo } from './go-to';
import type { Preview } from './model/usePreview';
import type { KeptEditor } from './model/useKeptEditor';

interface Props {
  code: string | undefined;
  kept: KeptEditor;
  preview: Preview;
  faults: number;
  saving: boolean;
  onSave: () => void;
}

/** What is being written, how it stands, and the one button that matters. */
export function EditorBar({ code, kept, preview, faults, saving, onSave }: Props) {
  const { t } = useTranslation('campaign-editor');
  const { state, dirty } = kept;
  const name = state.definition.name;
  const [first] = Object.keys(preview.errors).filter((path) => path !== 'phone');
  const file = typeof state.definition.code === 'string' && state.definition.code !== '' ? state.definition.code : 'campaign';
  return (
    <div className={styles.bar}>
      <Link to={code === undefined ? '/campaigns' : `/campaigns/${code}`}>‹ {t(code === undefined ? 'toList' : 'toCampaign')}</Link>
      <h1>{typeof name === 'string' && name !== '' ? name : t('new')}</h1>
      <span className={styles.status} role="status">{t(dirty ? 'unsaved' : code === undefined ? 'nothingTyped' : 'allSaved')}</span>
      {faults > 0 && first !== undefined && <Button type="link" size="small" className={styles.faulty ?? ''} onClick={() => goTo(first)}>{t('faults', { count: faults })}</Button>}
      <Button onClick={() => saveFile(`${file}.json`, state.text)}>{t('export')}</Button>
      <Button type="primary" loading={saving} disabled={state.broken !== undefined || (code !== undefined && !dirty)} onClick={onSave}>{t(code === undefined ? 'saveDraft' : 'save')}</Button>
    </div>
  );
}
