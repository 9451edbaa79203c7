import { useTranslation } from 'react-i18next';
import styles from './CounterPage.module.css';
import { HallDay } from './hall/HallDay';
import { CustomerColumn } from './member/CustomerColumn';
import { CounterProvider, useCounterStore } from './state/useCounter';
import { CurrentStep } from './steps/CurrentStep';
import { useCaseInAddress } from './useCaseInAddress';
import { useCounterKeys } from './useCounterKeys';

/** The counter (受理台): the customer at the left, the step in hand in the middle, this hall's day at the right. */
export default function CounterPage() {
  const { t } = useTranslation('counter');
  const store = useCounterStore();
  useCounterKeys(store);
  useCaseInAddress(store);
  return (
    <CounterProvider value={store}>
      <h1 className="visually-hidden">{t('title')}</h1>
      <div className={styles.counter}>
        <CustomerColumn />
        <CurrentStep />
        <HallDay />
      </div>
    </CounterProvider>
  );
}
