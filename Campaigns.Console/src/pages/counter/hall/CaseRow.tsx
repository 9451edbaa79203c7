import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { timeOfDay } from '@/shared/format';
import { enrolmentTone, StateTag } from '@/shared/StateTag';
import { Key } from '../Key';
import { useCounter } from '../state/useCounter';
import styles from './HallDay.module.css';

interface Props {
  row: components['schemas']['CounterEnrolment'];
  list: 'open' | 'unsigned' | 'owed' | 'enrolments';
  /** Alt and this digit go on with it. */
  shortcut: number | undefined;
}

/** One enrolment: pressed, the counter goes on with it where it stands. */
export function CaseRow({ row, list, shortcut }: Props) {
  const { t } = useTranslation('counter');
  const { state, store } = useCounter();
  const goesOn = list === 'owed' || row.nextStep != null;
  const inHand = state.enrolment?.number === row.number && state.step !== 'done';
  const said = (
    <>
      <span className={styles.who}>{row.memberName} <span className={styles.phone}>{row.phone}</span></span>
      <span className={styles.tag}><StateTag tone={enrolmentTone[row.state] ?? 'ended'}>{t(`state.${row.state}`)}</StateTag></span>
      <span className={styles.what}>
        {list === 'owed' ? (row.owed ?? []).map((gift) => gift.name).join(t('done.and')) : row.offerName}
      </span>
      <span className={styles.when}>
        {shortcut !== undefined && !inHand && <Key name={`Alt ${shortcut}`} />} {list === 'owed' || list === 'unsigned' ? row.enrolledOn : timeOfDay(row.reservedAt)}
      </span>
    </>
  );
  if (!goesOn || inHand) return <li className={inHand ? `${styles.row ?? ''} ${styles.inHand ?? ''}` : styles.row} aria-current={inHand || undefined}>{said}</li>;
  return (
    <li>
      <button type="button" className={styles.row} disabled={state.pending !== null} onClick={() => store.resume(row.number, list === 'owed')} title={t('day.resume')} {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': `Alt+${shortcut}` })}>
        {said}
      </button>
    </li>
  );
}
