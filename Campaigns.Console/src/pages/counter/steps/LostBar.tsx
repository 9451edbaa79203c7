import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSessionState } from '@/api/session';
import { useCounter } from '../state/useCounter';
import styles from './UnmatchedBar.module.css';

/** No answer yet: what was noted is kept, and goes on by itself. */
export function LostBar() {
  const { t } = useTranslation('counter');
  const { state } = useCounter();
  const { expired } = useSessionState();
  if (state.lost === null || expired) return null;
  const what = state.pending === null ? t(`lost.${state.lost}`) : t(`kept.${state.lost}`, { step: t(`operation.${state.pending.operation}`) });
  return <Alert type="warning" showIcon role="status" className={styles.bar} title={what} />;
}
