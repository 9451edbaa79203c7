import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '@/api/problem';
import styles from './PageState.module.css';
import { ProblemAlert } from './ProblemAlert';

/** A calm line in the middle of a place that has nothing else to show. */
export function PageMessage({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.message}>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}

export function PageLoading() {
  const { t } = useTranslation();
  return <div className={styles.loading} role="status">{t('state.loading')}</div>;
}

export function NoPermission() {
  const { t } = useTranslation();
  return <PageMessage title={t('state.noPermission')}><p className="muted">{t('state.noPermissionHint')}</p></PageMessage>;
}

interface Query<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

interface Props<T> {
  query: Query<T>;
  /** Whether there is nothing to show. */
  empty?: (data: T) => boolean;
  emptyText?: string;
  children: (data: T) => ReactNode;
}

/** Loading, error with retry, empty, or the thing itself; what was read before stays while it is read again. */
export function PageState<T>({ query, empty, emptyText, children }: Props<T>) {
  const { t } = useTranslation();
  if (query.data === undefined) {
    if (query.isPending) return <PageLoading />;
    return <ProblemAlert problem={problemOf(query.error)} onRetry={() => void query.refetch()} />;
  }
  return (
    <>
      {query.error !== null && query.error !== undefined && <ProblemAlert problem={problemOf(query.error)} onRetry={() => void query.refetch()} />}
      {empty?.(query.data) === true ? <PageMessage title={emptyText ?? t('state.empty')} /> : children(query.data)}
    </>
  );
}
