import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '@/shared/ProblemAlert';
import { useCounter } from '../state/useCounter';
import styles from './UnmatchedBar.module.css';

/** Money that was taken and paid for nothing: where it is, why, and what to do. It stays until the clerk has noted it. */
export function UnmatchedBar() {
  const { t } = useTranslation('counter');
  const { state, store } = useCounter();
  const say = useProblemText();
  if (state.unmatched === null) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className={styles.bar}
      title={say(state.unmatched).detail}
      description={
        <>
          {state.unmatched.reasons.map((reason) => <p key={reason.message}>{reason.message}</p>)}
          <p className={styles.what}>{t('unmatched.what')}</p>
          <Button size="small" onClick={() => store.act({ type: 'noticed' })}>{t('unmatched.noted')}</Button>
        </>
      }
    />
  );
}
