import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, unwrap } from '@/api/client';
import { PageState } from '@/shared/PageState';
import { StateTag } from '@/shared/StateTag';
import { Phone } from '@/shared/values';
import { memberTone } from './members';
import styles from './Queries.module.css';

/** The member of a full number: who it is, what binds them, and their enrolments. */
export function MemberByPhone({ phone }: { phone: string }) {
  const { t } = useTranslation('queries');
  const found = useQuery({ queryKey: ['member', phone], queryFn: () => unwrap(api.GET('/api/v1/members/{phone}', { params: { path: { phone } } })) });
  return (
    <PageState query={found}>
      {(member) => (
        <div className={styles.card}>
          <span className={styles.row}><strong>{member.name}</strong><StateTag tone={memberTone[member.status]}>{t(`status.${member.status}`)}</StateTag></span>
          <span className={styles.row}><Phone number={member.phone} /><span>{t(`tier.${member.tier}`)}</span></span>
          <span className={styles.row}><span className="muted">{member.branchName}</span><span className="muted">{t('members.since', { on: member.onNetSince })}</span></span>
          {member.contracts.map((contract) => (
            <span key={`${contract.kind}-${contract.startsOn}`} className={styles.row}>
              <span>{contract.name}</span>
              <span className="muted">{contract.endsOn == null ? contract.startsOn : t('report.period', { from: contract.startsOn, to: contract.endsOn })}</span>
            </span>
          ))}
          <Link to={`/queries?member=${member.id}`}>{t('members.enrolments', { count: member.enrolments.length })}</Link>
        </div>
      )}
    </PageState>
  );
}
