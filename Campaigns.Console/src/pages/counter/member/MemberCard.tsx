import { useTranslation } from 'react-i18next';
import { StateTag } from '@/shared/StateTag';
import panel from '../panel.module.css';
import type { Member } from '../state/model';

export function MemberCard({ member }: { member: Member }) {
  const { t } = useTranslation('counter');
  return (
    <div className={panel.panel}>
      <h2>{member.name}</h2>
      <dl className={panel.facts}>
        <dt>{t('member.tier')}</dt>
        <dd>{t(`tier.${member.tier}`)}</dd>
        <dt>{t('member.status')}</dt>
        <dd><StateTag tone={member.status === 'active' ? 'open' : 'attention'}>{t(`status.${member.status}`)}</StateTag></dd>
        <dt>{t('member.branch')}</dt>
        <dd>{member.branchName}</dd>
        <dt>{t('member.since')}</dt>
        <dd>{member.onNetSince}</dd>
        {member.inArrears && (
          <>
            <dt>{t('member.bill')}</dt>
            <dd><StateTag tone="attention">{t('member.arrears')}</StateTag></dd>
          </>
        )}
      </dl>
    </div>
  );
}
