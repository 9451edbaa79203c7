import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { setSession } from '@/api/session-state';
import { SignInForm } from './SignInForm';

/** Over the page, which stays as it is: what was typed there is still there when the password is right. */
export default function SessionEnded({ userName }: { userName: string }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const other = () => {
    cache.clear();
    setSession(null);
  };
  return (
    <Modal open title={t('signIn.ended')} footer={null} closable={false} keyboard={false} mask={{ closable: false }} width={360}>
      <p>{t('signIn.endedHint')}</p>
      <SignInForm userName={userName} onSignedIn={() => void cache.refetchQueries({ type: 'active' })} />
      <Button type="link" size="small" onClick={other}>{t('signIn.otherUser')}</Button>
    </Modal>
  );
}
