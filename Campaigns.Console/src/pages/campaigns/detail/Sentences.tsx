import type { components } from '@/api/schema';
import styles from '../campaigns.module.css';

export type Section = components['schemas']['SentenceSection'];

/** A definition read out, a panel for each section. */
export function Sentences({ sections }: { sections: readonly Section[] }) {
  return (
    <div className={styles.sections}>
      {sections.map((section) => (
        <section key={`${section.section} ${section.offer ?? ''}`} className={styles.panel}>
          <h2>{section.title}</h2>
          <ul className={styles.sentences}>{section.sentences.map(({ path, text }) => <li key={path}>{text}</li>)}</ul>
        </section>
      ))}
    </div>
  );
}
