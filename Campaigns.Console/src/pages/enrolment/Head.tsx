import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EnrolmentStateTag, TierName } from '@/shared/EnrolmentWords';
import { StateTag } from '@/shared/StateTag';
import { Money, Month, Phone } from '@/shared/values';
import { Actions } from './Actions';
import { BackToList } from './BackToList';
import { useHistory, type Detail } from './detail';
import styles from './Enrolment.module.css';

/** Who joined what, where, and how it stands; and what may be done with it. */
export function Head({ enrolment }: { enrolment: Detail }) {
  const { t } = useTranslation('enrolment');
  const history = useHistory(enrolment.number);
  const clerk = history.data?.items.find((item) => item.action === 'reserve')?.by;
  const { parties } = enrolment;
  return (
    <section className={styles.panel} aria-labelledby="enrolment-number">
      <BackToList />
      <div className={styles.title}>
        <h1 id="enrolment-number">{enrolment.number}</h1>
        <EnrolmentStateTag state={enrolment.state} />
        {enrolment.funding === 'branch' && <StateTag tone="attention">{t('head.overrun')}</StateTag>}
        <Actions enrolment={enrolment} />
      </div>
      <dl className={styles.facts}>
        <Fact name={t('head.member')}>{parties.memberName}</Fact>
        <Fact name={t('head.phone')}><Phone number={enrolment.phone} /></Fact>
        <Fact name={t('head.tier')}><TierName tier={enrolment.tier} /></Fact>
        <Fact name={t('head.branch')}>{parties.branchName}</Fact>
        <Fact name={t('head.campaign')}>{enrolment.campaignName}</Fact>
        <Fact name={t('head.offer')}>{parties.offerName}</Fact>
        <Fact name={t('head.hall')}>{enrolment.hallName}</Fact>
        <Fact name={t('head.clerk')}>{clerk ?? '—'}</Fact>
        <Fact name={t('head.enrolledOn')}>{enrolment.enrolledOn}</Fact>
        <Fact name={t('head.deposit')}><Money fen={enrolment.depositFen} /></Fact>
        {parties.bonusFen > 0 && <Fact name={t('head.bonus')}><Money fen={parties.bonusFen} /></Fact>}
        <Fact name={t('head.receipt')}>
          {parties.receipt == null ? '—' : <>{parties.receipt.receiptNo} · {t(`method.${parties.receipt.method}`)}</>}
        </Fact>
        <Fact name={t('head.signature')}>
          {parties.signature == null ? '—' : <>{t(`signature.${parties.signature.kind}`)}{parties.signature.paperNo != null && <> {parties.signature.paperNo}</>}</>}
        </Fact>
        {enrolment.startPeriod != null && enrolment.lastPeriod != null && (
          <Fact name={t('head.months')}><Month period={enrolment.startPeriod} /> – <Month period={enrolment.lastPeriod} /></Fact>
        )}
        <Fact name={t('head.channel')}>{t(`channel.${enrolment.channel}`)}</Fact>
        <Fact name={t('head.revision')}>{t('head.revisionNo', { revision: enrolment.revision })}</Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}
