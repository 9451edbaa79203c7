import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { businessNow } from '@/api/business-time';
import { countdown } from '@/shared/format';
import styles from './StepBar.module.css';

const soonMs = 60_000;

/** How long the place is still held, by the service's clock. */
export function Countdown({ until }: { until: string }) {
  const { t } = useTranslation('counter');
  const [now, setNow] = useState(businessNow);
  useEffect(() => {
    const tick = setInterval(() => setNow(businessNow()), 1_000);
    return () => clearInterval(tick);
  }, []);
  const left = Date.parse(until) - now;
  if (left <= 0) return <span className={styles.soon}>{t('expired')}</span>;
  return <span role="timer" className={left < soonMs ? styles.soon : styles.clock}>{t('held', { time: countdown(left) })}</span>;
}
