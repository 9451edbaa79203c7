import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '@/api/client';
import { problemOf } from '@/api/problem';
import { count, money } from '@/shared/format';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { enrolmentTone, StateTag } from '@/shared/StateTag';
import { selectionOf, type Filter } from './filter';
import styles from './Queries.module.css';

/** What the filter comes to over all pages. */
export function useTotals(filter: Filter) {
  const query = selectionOf(filter);
  return useQuery({ queryKey: ['enrolment-totals', query], queryFn: () => unwrap(api.GET('/api/v1/enrolments/totals', { params: { query } })) });
}

interface Props {
  filter: Filter;
  onChange: (change: Partial<Filter>) => void;
  children: ReactNode;
}

/** Count, deposits and states over all pages; a state narrows the list to itself. */
export function TotalsLine({ filter, onChange, children }: Props) {
  const { t } = useTranslation('queries');
  const totals = useTotals(filter);
  if (totals.data === undefined && totals.error !== null) {
    return <ProblemAlert problem={problemOf(totals.error)} onRetry={() => void totals.refetch()} />;
  }
  return (
    <div className={styles.line} role="group" aria-label={t('totals.title')}>
      {totals.data === undefined ? (
        <span className={styles.hint}>{t('totals.loading')}</span>
      ) : (
        <>
          <span>{t('totals.count')} <strong>{count(totals.data.count)}</strong></span>
          <span>{t('totals.deposit')} <strong>{money(totals.data.depositFen)}</strong></span>
          <span className={styles.states}>
            {totals.data.states.map(({ state, count: n }) => (
              <button
                key={state}
                type="button"
                className={styles.state}
                aria-pressed={filter.state === state}
                title={filter.state === state ? t('totals.everyState') : t('totals.onlyState')}
                onClick={() => onChange({ state: filter.state === state ? undefined : state })}
              >
                <StateTag tone={enrolmentTone[state] ?? 'ended'}>{t(`state.${state}`)} {count(n)}</StateTag>
              </button>
            ))}
          </span>
        </>
      )}
      <span className={styles.tools}>{children}</span>
    </div>
  );
}
