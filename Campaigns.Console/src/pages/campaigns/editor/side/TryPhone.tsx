import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema';
import { Field } from '@/shared/Field';
import { money } from '@/shared/format';
import { StateTag } from '@/shared/StateTag';
import { Month } from '@/shared/values';
import { options } from '../fields/spec';
import type { Preview } from '../model/usePreview';
import styles from './side.module.css';

export type Channel = components['schemas']['Channel'];

interface Props {
  phone: string;
  channel: Channel;
  preview: Preview;
  onAsk: (phone: string, channel: Channel) => void;
}

/** What the rules being written would tell one member today. */
export function TryPhone({ phone, channel, preview, onAsk }: Props) {
  const { t } = useTranslation('campaign-editor');
  const { eligibility, errors } = preview;
  const others = Object.keys(errors).filter((path) => path !== 'phone').length;
  return (
    <div className={styles.try} aria-live="polite">
      <div className={styles.ask}>
        <Field label={t('try.phone')} errors={errors.phone}>
          {(id, describedBy) => <Input id={id} aria-describedby={describedBy} inputMode="numeric" autoComplete="off" maxLength={11} value={phone} onChange={(event) => onAsk(event.target.value.replace(/\D/g, ''), channel)} />}
        </Field>
        <Field label={t('try.channel')}>
          {(id) => <Select id={id} value={channel} options={options.channels.map((value) => ({ value, label: t(`option.channels.${value}`) }))} onChange={(next: Channel) => onAsk(phone, next)} />}
        </Field>
      </div>
      {phone.length < 11 && <p className="muted">{t('try.hint')}</p>}
      {phone.length === 11 && others > 0 && <p className="muted">{t('try.faultsFirst', { count: others })}</p>}
      {eligibility != null && phone.length === 11 && <Answer answer={eligibility} />}
    </div>
  );
}

function Answer({ answer }: { answer: components['schemas']['EligibilityAnswer'] }) {
  const { t } = useTranslation('campaign-editor');
  return (
    <>
      <StateTag tone={answer.eligible ? 'open' : 'refused'}>{t(answer.eligible ? 'try.eligible' : 'try.refused')}</StateTag>
      {answer.reasons.length > 0 && <ul className={styles.reasons}>{answer.reasons.map((reason) => <li key={`${reason.code} ${reason.message}`}>{reason.message}</li>)}</ul>}
      {answer.offers.map((offer) => (
        <dl key={offer.code}>
          <dt>{t('try.offer')}</dt><dd>{offer.name}</dd>
          <dt>{t('try.deposit')}</dt><dd>{money(offer.depositFen)}</dd>
          {offer.bonusFen > 0 && <><dt>{t('try.bonus')}</dt><dd>{money(offer.bonusFen)}</dd></>}
          {offer.firstPeriod != null && offer.lastPeriod != null && <><dt>{t('try.release')}</dt><dd><Month period={offer.firstPeriod} /> – <Month period={offer.lastPeriod} /></dd></>}
          {offer.gifts.map((gift) => <Gift key={`${gift.item} ${gift.faceFen}`} name={gift.name} faceFen={gift.faceFen} />)}
        </dl>
      ))}
      {answer.passed.length > 0 && <><p className="muted">{t('try.passed')}</p><ul className={styles.reasons}>{answer.passed.map((rule) => <li key={`${rule.code} ${rule.message}`}>{rule.message}</li>)}</ul></>}
    </>
  );
}

function Gift({ name, faceFen }: { name: string; faceFen: number }) {
  const { t } = useTranslation('campaign-editor');
  return <><dt>{t('try.gift')}</dt><dd>{name} {money(faceFen)}</dd></>;
}
