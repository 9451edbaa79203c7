import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditorAction, EditorState } from '../model/state';
import type { Preview } from '../model/usePreview';
import { JsonPane } from './JsonPane';
import styles from './side.module.css';
import { TryPhone, type Channel } from './TryPhone';

interface Props {
  state: EditorState;
  act: (action: EditorAction) => void;
  preview: Preview;
  asked: { phone: string; channel: Channel };
  onAsk: (phone: string, channel: Channel) => void;
}

/** Beside the form: the same definition as JSON, or what it would tell one member. */
export function Side({ state, act, preview, asked, onAsk }: Props) {
  const { t } = useTranslation('campaign-editor');
  const [shown, setShown] = useState<'json' | 'try'>('json');
  const errors = Object.fromEntries(Object.entries(preview.errors).filter(([path]) => path !== 'phone'));
  return (
    <aside className={styles.side} aria-label={t('side')}>
      <Segmented<'json' | 'try'> value={shown} onChange={setShown} options={[{ value: 'json', label: t('json.title') }, { value: 'try', label: t('try.title') }]} />
      {shown === 'json'
        ? <JsonPane text={state.text} broken={state.broken} errors={errors} onChange={(text) => act({ type: 'text', text })} />
        : <TryPhone phone={asked.phone} channel={asked.channel} preview={preview} onAsk={onAsk} />}
    </aside>
  );
}
