import { useState } from 'react';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/session';
import { PageMessage } from '@/shared/PageState';
import { MemberByPhone } from './MemberByPhone';
import { MemberList } from './MemberList';
import styles from './Queries.module.css';

/**
 * A member by phone or by name, and on to their enrolments. What is typed never stands in the address bar: it would stay in the browser's
 * history. Who may not search finds a member by the full number alone, as at the counter, and that is audited.
 */
export function MembersView() {
  const { t } = useTranslation('queries');
  const searches = useMay('read-members');
  const looksUp = useMay('look-up-member');
  const [text, setText] = useState('');
  const phone = /^\d{11}$/.test(text) ? text : undefined;
  if (!searches && !looksUp) return <PageMessage title={t('members.notAllowed')} />;
  return (
    <>
      <div className={styles.search} role="search">
        <Input.Search
          aria-label={searches ? t('members.byEither') : t('members.byPhone')}
          placeholder={searches ? t('members.byEither') : t('members.byPhone')}
          enterButton={t('members.search')}
          autoFocus
          onSearch={(value) => setText(value.replaceAll(' ', '').trim())}
        />
        {text === '' && <span className={styles.hint}>{searches ? t('members.hint') : t('members.hintPhone')}</span>}
      </div>
      {text !== '' && searches && <MemberList text={text} />}
      {text !== '' && !searches && (phone === undefined ? <PageMessage title={t('members.wholeNumber')} /> : <MemberByPhone phone={phone} />)}
    </>
  );
}
