import { useTranslation } from 'react-i18next';
import panel from '../panel.module.css';
import type { Enrolment } from '../state/model';

/** The enrolment in hand: whose it is and what they join, also where only its number was known. */
export function CaseCard({ enrolment, alone }: { enrolment: Enrolment; alone: boolean }) {
  const { t } = useTranslation('counter');
  return (
    <div className={panel.panel}>
      {alone && <h2>{enrolment.parties?.memberName ?? enrolment.phone}</h2>}
      <dl className={panel.facts}>
        {alone && (
          <>
            <dt>{t('done.phone')}</dt>
            <dd>{enrolment.phone}</dd>
            <dt>{t('member.tier')}</dt>
            <dd>{t(`tier.${enrolment.tier}`)}</dd>
          </>
        )}
        <dt>{t('done.campaign')}</dt>
        <dd>{enrolment.campaignName}</dd>
        <dt>{t('case.number')}</dt>
        <dd>{enrolment.number}</dd>
      </dl>
    </div>
  );
}
