import { useTranslation } from 'react-i18next';
import { money } from '@/shared/format';
import { Key } from '../Key';
import type { Option } from '../state/options';
import { useCounter } from '../state/useCounter';
import styles from './choices.module.css';

export function OfferList({ options }: { options: readonly Option[] }) {
  const { t } = useTranslation('counter');
  const { state, store } = useCounter();
  return (
    <fieldset className={styles.choices}>
      <legend>{t('offer.choose')}</legend>
      {options.map(({ answer, offer }, index) => (
        <label key={`${answer.campaign} ${offer.code}`} className={styles.choice}>
          <input type="radio" name="offer" checked={state.chosen === index} onChange={() => store.act({ type: 'chose', option: index })} />
          <Key name={String(index + 1)} />
          <span>{answer.campaignName} · {offer.name}</span>
          <span className={styles.amount}>{money(offer.depositFen)}</span>
        </label>
      ))}
    </fieldset>
  );
}
