import { useTranslation } from 'react-i18next';
import { EnrolmentStateName } from '@/shared/EnrolmentWords';
import { instant } from '@/shared/instants';
import { PageState } from '@/shared/PageState';
import { useHistory } from './detail';
import styles from './Enrolment.module.css';

/** Who did what when, the latest first. */
export function HistoryList({ number }: { number: string }) {
  const { t } = useTranslation('enrolment');
  const history = useHistory(number);
  return (
    <section className={styles.panel}>
      <h2>{t('history.title')}</h2>
      <PageState query={history}>
        {({ items }) => (
          <ol className={styles.history}>
            {items.toReversed().map((item) => (
              <li key={`${item.at}-${item.action}`}>
                <div className={styles.row}>
                  <strong>{t(`action.${item.action}`, { defaultValue: item.action })}</strong>
                  <span className="muted">{instant(item.at)}</span>
                </div>
                <div className={styles.row}>
                  <span className="muted">{item.by ?? t('history.system')}</span>
                  {item.before !== item.after && <span className="muted"><EnrolmentStateName state={item.after} /></span>}
                </div>
                {item.reason != null && <div>{t('history.reason', { reason: item.reason })}</div>}
              </li>
            ))}
          </ol>
        )}
      </PageState>
    </section>
  );
}
