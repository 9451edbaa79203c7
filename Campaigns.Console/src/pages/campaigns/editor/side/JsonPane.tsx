import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { lineOf, linesOf } from '../model/json-lines';
import styles from './side.module.css';

interface Props {
  text: string;
  broken: string | undefined;
  errors: Readonly<Record<string, readonly string[]>>;
  onChange: (text: string) => void;
}

/** The definition's JSON, the same as the form; lines with a fault are marked, and what is wrong leads to its line. */
export function JsonPane({ text, broken, errors, onChange }: Props) {
  const { t } = useTranslation('campaign-editor');
  const area = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(text), [text]);
  const written = text.split('\n');
  const faults = Object.entries(errors).flatMap(([path, messages]) => messages.map((message) => ({ path, message, line: lineOf(lines, path) })));
  const marked = new Set(faults.map((fault) => fault.line));
  const select = (line: number) => {
    const start = written.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    area.current?.focus();
    area.current?.setSelectionRange(start, start + (written[line - 1]?.length ?? 0));
    area.current?.scrollTo({ top: (line - 4) * lineHeight });
  };
  return (
    <div className={styles.json}>
      <div className={styles.text}>
        <div ref={gutter} className={styles.gutter} aria-hidden="true">
          {written.map((_, index) => <span key={index} className={marked.has(index + 1) ? styles.marked : undefined}>{index + 1}</span>)}
        </div>
        <textarea
          ref={area}
          aria-label={t('json.label')}
          aria-invalid={broken !== undefined || faults.length > 0}
          className={styles.area}
          spellCheck={false}
          wrap="off"
          value={text}
          onChange={(event) => onChange(event.target.value)}
          onScroll={(event) => gutter.current?.scrollTo({ top: event.currentTarget.scrollTop })}
        />
      </div>
      {broken !== undefined && <p className={styles.broken} role="alert">{broken === '' ? t('json.noObject') : t('json.broken', { message: broken })}</p>}
      {broken === undefined && faults.length > 0 && (
        <ul className={styles.faults} aria-label={t('json.faults')}>
          {faults.map(({ path, message, line }) => (
            <li key={`${path} ${message}`}><button type="button" onClick={() => select(line)}><span>{t('json.line', { line })}</span> <code>{path}</code> {message}</button></li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** As in the style sheet. */
const lineHeight = 18;
