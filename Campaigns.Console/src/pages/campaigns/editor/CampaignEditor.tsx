import { Alert, App, Button, ConfigProvider } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { instant } from '@/shared/instants';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useForget } from '../data';
import { EditorBar } from './EditorBar';
import styles from './editor.module.css';
import { Leaving } from './Leaving';
import type { Json } from './model/definition';
import type { Path } from './model/path';
import { useKeptEditor } from './model/useKeptEditor';
import { usePreview } from './model/usePreview';
import { useSave } from './model/useSave';
import { Form } from './sections/Form';
import { Side } from './side/Side';
import type { Channel } from './side/TryPhone';
import { StaleDialog } from './StaleDialog';
import { StartFrom } from './StartFrom';
import { EditorProvider, type Editor } from './useEditor';

interface Props {
  /** Of a campaign that is saved. */
  code: string | undefined;
  /** Where its draft is kept in the browser. */
  place: string;
  start: string;
  version: string;
}

/** Form and JSON side by side over one definition; nothing typed is lost, whatever happens to page or connection. */
export function CampaignEditor({ code, place, start, version }: Props) {
  const { t } = useTranslation('campaign-editor');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const kept = useKeptEditor(place, start, version);
  const { state, act } = kept;
  const [asked, setAsked] = useState<{ phone: string; channel: Channel }>({ phone: '', channel: 'hall' });
  const preview = usePreview(state.definition, asked.phone.length === 11 ? asked.phone : '', asked.channel);
  const forget = useForget(code ?? '');
  const save = useSave(code, async (saved, nextVersion) => {
    kept.saved(nextVersion);
    await forget();
    void message.success(t('saved'));
    if (code === undefined) void navigate(`/campaigns/${saved}/edit`, { replace: true });
  });
  const set = useCallback((path: Path, value: Json | undefined) => act({ type: 'form', path, value }), [act]);
  const locked = state.broken !== undefined;
  const editor = useMemo<Editor>(
    () => ({ definition: state.definition, errors: preview.errors, sections: preview.sections, saved: code !== undefined, locked, set }),
    [state.definition, preview.errors, preview.sections, code, locked, set],
  );
  const faults = Object.keys(preview.errors).filter((path) => path !== 'phone').length;
  return (
    <EditorProvider value={editor}>
      <EditorBar code={code} kept={kept} preview={preview} faults={faults} saving={save.busy} onSave={() => void save.run(state.definition, kept.version)} />
      {kept.restored !== undefined && (
        <Alert
          type="info"
          showIcon
          title={t('restored', { at: instant(new Date(kept.restored).toISOString()) })}
          action={<Button size="small" onClick={kept.discard}>{t('discard')}</Button>}
        />
      )}
      {!kept.keeping && <Alert type="warning" showIcon title={t('notKept')} />}
      {save.problem !== undefined && save.problem.status !== 412 && <ProblemAlert problem={save.problem} onClose={save.clear} />}
      {preview.problem !== undefined && <ProblemAlert problem={preview.problem} />}
      {code === undefined && <StartFrom changed={kept.dirty} onStart={(definition) => act({ type: 'load', definition })} />}
      <div className={styles.columns}>
        <ConfigProvider componentDisabled={locked}><fieldset className={styles.form} disabled={locked}><Form /></fieldset></ConfigProvider>
        <Side state={state} act={act} preview={preview} asked={asked} onAsk={(phone, channel) => setAsked({ phone, channel })} />
      </div>
      {code !== undefined && save.problem?.status === 412 && (
        <StaleDialog
          code={code}
          mine={state.definition}
          busy={save.busy}
          onOverwrite={(next) => void save.run(state.definition, next)}
          onTake={(text, next) => {
            kept.take(text, next);
            save.clear();
          }}
          onClose={save.clear}
        />
      )}
      <Leaving dirty={kept.isDirty} keeping={kept.keeping} />
    </EditorProvider>
  );
}
