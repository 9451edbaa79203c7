import { useTranslation } from 'react-i18next';
import { steps, type Step } from '../state/model';
import { Countdown } from './Countdown';
import styles from './StepBar.module.css';

/** Where the customer's case stands, and how long the place is held. */
export function StepBar({ step, expiresAt }: { step: Step; expiresAt: string | null }) {
  const { t } = useTranslation('counter');
  const at = steps.indexOf(step);
  return (
    <div className={styles.bar}>
      <ol className={styles.steps}>
        {steps.map((name, index) => (
          <li key={name} className={index < at ? styles.past : index === at ? styles.now : styles.ahead} aria-current={index === at ? 'step' : undefined}>
            {t(`step.${name}`)}
          </li>
        ))}
      </ol>
      {expiresAt !== null && <Countdown until={expiresAt} />}
    </div>
  );
}
