import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Problem } from '@/api/problem';
import styles from './ProblemAlert.module.css';

interface Said {
  title: string;
  detail: string;
}

/** The words of a problem: the service's own, or ours where it could not be asked. */
export function useProblemText(): (problem: Problem) => Said {
  const { t } = useTranslation();
  return (problem) => {
    if (problem.detail !== '') return { title: problem.title, detail: problem.detail };
    return { title: t(`problem.${problem.code}.title`), detail: t(`problem.${problem.code}.detail`) };
  };
}

interface Props {
  problem: Problem;
  onRetry?: (() => void) | undefined;
  onClose?: (() => void) | undefined;
  /** It stands alone where a page should be. */
  page?: boolean;
}

/** The one way a refusal or a fault is told: what happened, every reason, what to tell the administrator, and the way out. */
export function ProblemAlert({ problem, onRetry, onClose, page = false }: Props) {
  const { t } = useTranslation();
  const { title, detail } = useProblemText()(problem);
  const messages = [...problem.reasons.map((reason) => reason.message), ...Object.values(problem.errors).flat()];
  const shown = messages.filter((message) => message !== detail);
  const refused = problem.status >= 400 && problem.status < 500;
  return (
    <Alert
      className={page ? styles.page : styles.alert}
      type={refused ? 'warning' : 'error'}
      showIcon
      role="alert"
      title={detail === '' ? title : detail}
      description={
        (shown.length > 0 || (!refused && problem.traceId !== '')) && (
          <>
            {shown.length > 0 && <ul className={styles.reasons}>{shown.map((message) => <li key={message}>{message}</li>)}</ul>}
            {!refused && problem.traceId !== '' && <p className={styles.trace}>{t('problem.trace', { traceId: problem.traceId })}</p>}
          </>
        )
      }
      action={onRetry !== undefined && <Button size="small" onClick={onRetry}>{t('problem.retry')}</Button>}
      {...(onClose === undefined ? {} : { closable: { onClose, 'aria-label': t('close') } })}
    />
  );
}
