import { useParams } from 'react-router';
import { PageState } from '@/shared/PageState';
import { useDetail } from './detail';
import styles from './Enrolment.module.css';
import { Gifts } from './Gifts';
import { Head } from './Head';
import { HistoryList } from './HistoryList';
import { Schedule } from './Schedule';
import { Transfers } from './Transfers';

/** One enrolment: who and what, its releases, gifts and ledger entries, and what was done with it. */
export default function EnrolmentPage() {
  const { number = '' } = useParams();
  const detail = useDetail(number);
  return (
    <PageState query={detail}>
      {(enrolment) => (
        <>
          <Head enrolment={enrolment} />
          <div className={styles.columns}>
            <div>
              <Schedule schedule={enrolment.schedule} />
              <Transfers transfers={enrolment.transfers} />
            </div>
            <div>
              <Gifts enrolment={enrolment} />
              <HistoryList number={number} />
            </div>
          </div>
        </>
      )}
    </PageState>
  );
}
