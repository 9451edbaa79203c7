import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { count, money, rate } from '@/shared/format';
import { useLanguage } from '@/shared/values';
import { rowsOf, type Scope } from './address';
import { quotaSumOf } from './completion';
import { useGiftCost, useParticipation, useQuotaUse, useReleases } from './data';
import styles from './overview.module.css';
import { toComeOf } from './releases';

/** The page in a line: how much of the quota is used, who joined of those who could, what is still to be released, what the gifts cost. */
export function Figures({ scope }: { scope: Scope }) {
  const { t } = useTranslation('overview');
  const language = useLanguage();
  const use = useQuotaUse(scope).data;
  const joined = useParticipation(scope).data?.totals;
  const releases = useReleases(scope).data;
  const gifts = useGiftCost(scope).data?.totals;
  const quota = use === undefined ? undefined : quotaSumOf(use);
  return (
    <dl className={styles.figures}>
      <Figure name={t('figure.completion')}>{quota === undefined ? '…' : quota.cap === null || quota.cap === 0 ? t(quota.cap === null ? 'figure.unlimited' : 'figure.above', { used: count(quota.used) }) : rate(quota.used, quota.cap, language)}</Figure>
      <Figure name={t('figure.participation')}>{joined === undefined ? '…' : rate(joined.enrolled, joined.enrolled + joined.eligible, language)}</Figure>
      <Figure name={t('figure.enrolled')}>{joined === undefined ? '…' : <Link to={rowsOf(scope, {})}>{count(joined.enrolled)}</Link>}</Figure>
      <Figure name={t('figure.toCome')}>{releases === undefined ? '…' : money(toComeOf(releases))}</Figure>
      <Figure name={t('figure.giftCost')}>{gifts === undefined ? '…' : money(gifts.hqFen + gifts.ownFen)}</Figure>
      {quota !== undefined && quota.overrunUsed > 0 && <Figure name={t('figure.overrun')}>{count(quota.overrunUsed)}</Figure>}
    </dl>
  );
}

export function Figure({ name, children }: { name: string; children: ReactNode }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}
