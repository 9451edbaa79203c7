import { useTranslation } from 'react-i18next';
import { money } from '@/shared/format';
import { StateTag } from '@/shared/StateTag';
import type { Outcome, Pieces } from './cancellation';
import styles from './Enrolment.module.css';

interface Props {
  outcome: Outcome;
  possible: boolean;
  /** The term it is done by, or why it can't be done. */
  why: string;
  nameOf: (item: string) => string;
}

/** What the cancellation will do, said as one sentence in numbers. */
export function CancelOutcome({ outcome, possible, why, nameOf }: Props) {
  const { t } = useTranslation('enrolment');
  const list = (pieces: readonly Pieces[]) => pieces.map(({ item, count }) => t('cancel.pieces', { name: nameOf(item), count })).join(t('cancel.and'));
  const { refundFen, postedFen, chargedFen, shortfallFen, returned, kept } = outcome;
  return (
    <div className={styles.outcome} role="status">
      {possible ? (
        <p>
          <strong>
            {returned.length === 0 ? t('cancel.refund', { amount: money(refundFen) }) : t('cancel.refundAndReturn', { amount: money(refundFen), gifts: list(returned) })}
          </strong>
        </p>
      ) : (
        <p><StateTag tone="refused">{t('cancel.impossible')}</StateTag> <strong>{why}</strong></p>
      )}
      {kept.length > 0 && <p>{t('cancel.kept', { gifts: list(kept), amount: money(chargedFen) })}</p>}
      {shortfallFen > 0 && <p>{t('cancel.shortfall', { amount: money(shortfallFen) })}</p>}
      {postedFen > 0 && <p>{t('cancel.posted', { amount: money(postedFen) })}</p>}
      {possible && <p>{why}</p>}
    </div>
  );
}
