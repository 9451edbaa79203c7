import { useTranslation } from 'react-i18next';
import { Key } from '../Key';
import { giftOptionsOf, itemOf, type Option } from '../state/options';
import { useCounter } from '../state/useCounter';
import styles from './choices.module.css';

/** One gift among several, numbered on after the offers. */
export function GiftChoices({ option, numberedFrom }: { option: Option; numberedFrom: number }) {
  const { t } = useTranslation('counter');
  const { state, store } = useCounter();
  const gifts = giftOptionsOf(option);
  if (gifts.length === 0) return null;
  return (
    <fieldset className={styles.choices}>
      <legend>{t('offer.chooseGift')}</legend>
      {gifts.map((gift, index) => (
        <label key={`${gift.choice} ${gift.item}`} className={styles.choice}>
          <input
            type="radio"
            name={`gift ${gift.choice}`}
            checked={itemOf(state, option.offer, gift.choice) === gift.item}
            onChange={() => store.act({ type: 'chose', option: numberedFrom + index })}
          />
          <Key name={String(numberedFrom + index + 1)} />
          <span>{gift.name}</span>
        </label>
      ))}
    </fieldset>
  );
}
