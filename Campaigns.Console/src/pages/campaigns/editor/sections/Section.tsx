import type { ReactNode } from 'react';
import styles from '../editor.module.css';
import { goTo } from '../go-to';
import { useEditor } from '../useEditor';

interface Props {
  title: string;
  /** The section of the sentences that belongs to it. */
  section: string;
  /** Which of the offers, from 0. */
  offer?: number;
  tools?: ReactNode;
  children: ReactNode;
}

/** A part of the form, and under it what it means, as sentences that lead to their fields. */
export function Section({ title, section, offer, tools, children }: Props) {
  const { sections } = useEditor();
  const said = sections.filter((candidate) => candidate.section === section)[offer ?? 0];
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.sectionHead}><h2>{title}</h2>{tools}</div>
      {children}
      {said !== undefined && said.sentences.length > 0 && (
        <ul className={styles.said}>
          {said.sentences.map(({ path, text }) => <li key={path}><button type="button" onClick={() => goTo(path)}>{text}</button></li>)}
        </ul>
      )}
    </section>
  );
}
