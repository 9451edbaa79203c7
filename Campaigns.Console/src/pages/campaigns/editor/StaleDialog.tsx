import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageState } from '@/shared/PageState';
import styles from './editor.module.css';
import { latest } from './EditorPage';
import type { Json, JsonObject } from './model/definition';
import { differences } from './model/differences';

interface Props {
  code: string;
  mine: JsonObject;
  busy: boolean;
  onOverwrite: (version: string) => void;
  onTake: (text: string, version: string) => void;
  onClose: () => void;
}

/** Somebody else saved meanwhile: what differs, place by place, and the three ways on. Nothing was overwritten yet. */
export function StaleDialog({ code, mine, busy, onOverwrite, onTake, onClose }: Props) {
  const { t } = useTranslation('campaign-editor');
  const theirs = useQuery({ queryKey: ['campaign-editor', code, 'theirs'], queryFn: () => latest(code), gcTime: 0, staleTime: 0 });
  const found = theirs.data;
  const rows = found === undefined ? [] : differences(JSON.parse(found.text) as Json, mine);
  return (
    <Modal
      open
      width={760}
      title={t('stale.title')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('stale.goOn')}</Button>
          <Button disabled={found === undefined} onClick={() => found !== undefined && onTake(found.text, found.version)}>{t('stale.take')}</Button>
          <Button danger loading={busy} disabled={found === undefined} onClick={() => found !== undefined && onOverwrite(found.version)}>{t('stale.overwrite', { count: rows.length })}</Button>
        </>
      }
    >
      <p className={styles.lead}>{t('stale.text')}</p>
      <PageState query={theirs}>
        {() => (
          <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('stale.differences')}>
            <table className={styles.differences}>
              <thead><tr><th scope="col">{t('stale.place')}</th><th scope="col">{t('stale.theirs')}</th><th scope="col">{t('stale.mine')}</th></tr></thead>
              <tbody>{rows.map((row) => <tr key={row.path}><td><code>{row.path}</code></td><td>{shown(row.theirs)}</td><td>{shown(row.mine)}</td></tr>)}</tbody>
            </table>
          </div>
        )}
      </PageState>
    </Modal>
  );
}

function shown(value: Json | undefined): string {
  return value === undefined ? '—' : typeof value === 'string' ? value : JSON.stringify(value);
}
