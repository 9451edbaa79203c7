import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { money } from '@/shared/format';
import { Serial } from '@/shared/values';
import { Key } from '../Key';
import type { Enrolment } from '../state/model';
import { useCounter } from '../state/useCounter';
import styles from './GiftCard.module.css';

/** One gift: its serials to pick up, or that the customer is owed it. */
export function GiftCard({ gift }: { gift: Enrolment['gifts'][number] }) {
  const { t } = useTranslation('counter');
  const { state, store } = useCounter();
  const owed = state.owed.includes(gift.item);
  const serials = state.serials[gift.item] ?? [];
  return (
    <section className={styles.gift} aria-label={gift.name}>
      <div className={styles.head}>
        <h3>{gift.name}</h3>
        <span>{money(gift.faceFen)}</span>
        {!state.catchingUp && <Button size="small" aria-pressed={owed} onClick={() => store.act({ type: 'owes', item: gift.item })} disabled={state.pending !== null}>
          {owed ? t('gifts.notOwed') : t('gifts.owe')} <Key name="F8" />
        </Button>}
      </div>
      {owed && <p className={styles.owed}>{t('gifts.owed')}</p>}
      {!owed && (
        <ul className={styles.serials}>
          {serials.map((serial) => (
            <li key={serial} className={state.scanned.includes(serial) ? styles.seen : styles.waiting}>
              <Serial serial={serial} />
              {state.scanned.includes(serial) && (
                <button type="button" className={styles.drop} disabled={state.pending !== null} onClick={() => store.act({ type: 'dropped', serial })} aria-label={t('gifts.drop', { serial })}>
                  ×
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
