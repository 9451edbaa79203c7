import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { count } from '@/shared/format';
import panel from '../panel.module.css';
import type { Answer } from '../state/model';
import styles from './Refusals.module.css';

type Quota = components['schemas']['QuotaState'];

/** What the customer can't join, with every reason in a sentence. */
export function Refusals({ refusals }: { refusals: readonly Answer[] }) {
  const { t } = useTranslation('counter');
  const full = (quota: Quota) =>
    t('quotaFull', { branch: quota.branchName, tier: t(`tier.${quota.tier}`), used: count(quota.held + quota.used), total: count(quota.cap) });
  return (
    <div className={panel.panel}>
      <h2>{t('refusals')}</h2>
      {refusals.map((answer) => (
        <section key={answer.campaign} className={styles.refusal}>
          <h3 className={styles.name}>{answer.campaignName}</h3>
          <ul className={styles.reasons}>
            {(answer.eligible && isFull(answer.quota) ? [full(answer.quota)] : sentencesOf(answer)).map((sentence) => <li key={sentence}>{sentence}</li>)}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** The rules say yes, the places are gone: said with the numbers. */
function isFull(quota: Quota | null): quota is Quota {
  return quota !== null && quota.free === 0 && quota.overrunFree === 0;
}

function sentencesOf(answer: Answer): string[] {
  const sentences = answer.reasons.map((reason) => reason.message);
  return sentences.length === 0 && answer.why != null ? [answer.why.message] : sentences;
}
