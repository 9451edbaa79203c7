import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/session';
import { instant } from '@/shared/instants';
import { StateTag } from '@/shared/StateTag';
import { Money } from '@/shared/values';
import { giftTone, handoverTone, useHistory, type Detail, type GiftStanding, type SerialTrace } from './detail';
import styles from './Enrolment.module.css';
import { ExchangeDialog } from './ExchangeDialog';

const exchangeable: readonly string[] = ['issued', 'active', 'completed'];

/** What was promised, and every serial that went over the counter for it: those the customer has, and what became of the others. */
export function Gifts({ enrolment }: { enrolment: Detail }) {
  const { t } = useTranslation('enrolment');
  const history = useHistory(enrolment.number);
  const exchanges = useMay('exchange-gift') && exchangeable.includes(enrolment.state);
  const [wrong, setWrong] = useState<SerialTrace>();
  return (
    <section className={styles.panel}>
      <h2>{t('gifts.title')}</h2>
      {enrolment.gifts.length === 0 && <p className="muted">{t('gifts.none')}</p>}
      {enrolment.gifts.map((gift) => (
        <div key={gift.item} className={styles.gift}>
          <div className={styles.row}>
            <strong>{gift.name}</strong>
            <span><Money fen={gift.faceFen} /> <StateTag tone={giftTone[standing(gift)]}>{t(`gift.${standing(gift)}`)}</StateTag></span>
          </div>
          <ul className={styles.serials}>
            {history.data?.serials.filter((serial) => serial.item === gift.item).map((serial) => (
              <li key={`${serial.serial}-${serial.issuedAt}`} className={serial.state === 'issued' ? '' : styles.past}>
                <span className={styles.serial}>{serial.serial}</span>
                <span><Money fen={serial.faceFen} /></span>
                {serial.state !== 'issued' && <StateTag tone={handoverTone[serial.state]}>{t(`handover.${serial.state}`)}</StateTag>}
                <span className={styles.hint}>
                  {serial.endedAt == null
                    ? t('gifts.handed', { at: instant(serial.issuedAt), by: serial.issuedBy })
                    : t('gifts.ended', { at: instant(serial.endedAt), reason: serial.reason ?? '' })}
                </span>
                {exchanges && serial.state === 'issued' && (
                  <Button size="small" className={styles.push ?? ''} onClick={() => setWrong(serial)} aria-label={t('gifts.exchangeOf', { serial: serial.serial })}>
                    {t('gifts.exchange')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {wrong !== undefined && <ExchangeDialog number={enrolment.number} wrong={wrong} onClose={() => setWrong(undefined)} />}
    </section>
  );
}

/** As it stands with the customer: what was handed over and is all back again is no longer theirs. */
function standing(gift: Detail['gifts'][number]): GiftStanding {
  return gift.state === 'issued' && gift.serials.length === 0 ? 'back' : gift.state;
}
