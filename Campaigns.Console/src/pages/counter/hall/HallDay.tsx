import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '@/api/client';
import type { components } from '@/api/schema';
import { useSession } from '@/api/session';
import { PageState } from '@/shared/PageState';
import { enrolmentTone, StateTag } from '@/shared/StateTag';
import panel from '../panel.module.css';
import { useCounter } from '../state/useCounter';
import styles from './HallDay.module.css';

const resumable: readonly string[] = ['reserved', 'paid', 'issued'];

/** Today at this hall: what was done, and what waits to be gone on with. */
export function HallDay() {
  const { t } = useTranslation('counter');
  const { branch, businessDate } = useSession();
  const day = useQuery({
    queryKey: ['hall-day', branch.code, businessDate],
    queryFn: () => unwrap(api.GET('/api/v1/enrolments', { params: { query: { branch: branch.code, from: businessDate, to: businessDate } } })),
  });
  return (
    <section className={panel.panel} aria-label={t('day.title')}>
      <h2>{t('day.title')}</h2>
      <PageState query={day} empty={(page) => page.items.length === 0} emptyText={t('day.empty')}>
        {(page) => <ul className={styles.list}>{page.items.map((item) => <Row key={item.number} item={item} />)}</ul>}
      </PageState>
    </section>
  );
}

function Row({ item }: { item: components['schemas']['EnrolmentItem'] }) {
  const { t } = useTranslation('counter');
  const { state, store } = useCounter();
  return (
    <li className={styles.row}>
      <span>{item.phone}</span>
      <StateTag tone={enrolmentTone[item.state] ?? 'ended'}>{t(`state.${item.state}`)}</StateTag>
      {resumable.includes(item.state) && state.enrolment?.number !== item.number && (
        <Button size="small" disabled={state.pending !== null} onClick={() => void store.resume(item.number)}>{t('day.resume')}</Button>
      )}
    </li>
  );
}
