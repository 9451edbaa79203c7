import { useTranslation } from 'react-i18next';
import panel from '../panel.module.css';
import type { Answer } from '../state/model';
import styles from './Refusals.module.css';

/** What the customer can't join, with every reason in a sentence. */
export function Refusals({ refusals }: { refusals: readonly Answer[] }) {
  const { t } = useTranslation('counter');
  return (
    <div className={panel.panel}>
      <h2>{t('refusals')}</h2>
      {refusals.map((answer) => (
        <section key={answer.campaign} className={styles.refusal}>
          <h3 className={styles.name}>{answer.campaignName}</h3>
          <ul className={styles.reasons}>
            {sentencesOf(answer).map((sentence) => <li key={sentence}>{sentence}</li>)}
          </ul>
        </section>
      ))}
    </div>
  );
}

function sentencesOf(answer: Answer): string[] {
  const sentences = answer.reasons.map((reason) => reason.message);
  return sentences.length === 0 && answer.why != null ? [answer.why.message] : sentences;
}
