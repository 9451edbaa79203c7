import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '@/api/client';
import { PageState } from '@/shared/PageState';
import type { Rehearsal } from './figures';
import { RehearsalResult } from './RehearsalResult';
import styles from './rehearsals.module.css';

const pause = 1500;

function going(state: Rehearsal['state'] | undefined): boolean {
  return state === 'waiting' || state === 'running';
}

/** One rehearsal: asked again while it runs, then its result. */
export function RehearsalView({ code, id, onFinished }: { code: string; id: string; onFinished: () => void }) {
  const { t } = useTranslation('rehearsals');
  const rehearsal = useQuery({
    queryKey: ['campaign', code, 'rehearsal', id],
    queryFn: () => unwrap(api.GET('/api/v1/campaigns/{code}/rehearsals/{id}', { params: { path: { code, id } } })),
    refetchInterval: ({ state }) => (going(state.data?.state) ? pause : false),
  });
  const waiting = going(rehearsal.data?.state);
  useEffect(() => {
    if (waiting) return onFinished;
    return undefined;
    // Told once, when the waiting ends; who listens may change meanwhile.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [waiting]);
  return (
    <PageState query={rehearsal}>
      {(found) => (
        <>
          {waiting && (
            <div className={styles.running} role="status">
              <progress aria-label={t(`state.${found.state}`)} />
              <p>{t(`progress.${found.state}`)}</p>
            </div>
          )}
          {found.state === 'failed' && <Alert type="error" showIcon title={t('failed')} />}
          {found.result != null && <RehearsalResult rehearsal={found} result={found.result} />}
        </>
      )}
    </PageState>
  );
}
