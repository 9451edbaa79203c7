import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '@/api/client';
import { useSession } from '@/api/session';
import { PageState } from '@/shared/PageState';
import panel from '../panel.module.css';
import styles from './HallDay.module.css';
import { HallLists } from './HallLists';
import { Stock } from './Stock';
import { Takings } from './Takings';

/** What others of the hall do shows this soon; what happens here shows at once. */
const refreshMs = 60_000;

/** Today at this hall: the till, the stock, and what waits to be gone on with. */
export function HallDay() {
  const { t } = useTranslation('counter');
  const { branch } = useSession();
  const inHall = branch.kind === 'hall';
  const day = useQuery({
    enabled: inHall,
    queryKey: ['hall-day', branch.code],
    queryFn: () => unwrap(api.GET('/api/v1/halls/{hall}/day', { params: { path: { hall: branch.code } } })),
    refetchInterval: refreshMs,
  });
  if (!inHall) return <section className={panel.panel} aria-label={t('day.title')}><p>{t('day.noHall')}</p></section>;
  return (
    <section className={styles.day} aria-label={t('day.title')}>
      <PageState query={day}>
        {(hall) => (
          <>
            <div className={panel.panel}>
              <h2 className={styles.title}>{t('day.title')} <span className={panel.hint}>{hall.date}</span></h2>
              <Takings day={hall} />
              <Stock stock={hall.stock} />
            </div>
            <HallLists day={hall} />
          </>
        )}
      </PageState>
    </section>
  );
}
