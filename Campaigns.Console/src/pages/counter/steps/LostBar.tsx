import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSessionState } from '@/api/session';
import { useCounter } from '../state/useCounter';

/** The line is gone: what was noted is kept and goes on by itself. */
export function LostBar() {
  const { t } = useTranslation('counter');
  const { state } = useCounter();
  const { expired } = useSessionState();
  if (!state.lost || state.pending === null || expired) return null;
  return <Alert type="warning" showIcon role="status" style={{ marginBottom: 12 }} title={t('lost', { step: t(`operation.${state.pending.operation}`) })} />;
}
