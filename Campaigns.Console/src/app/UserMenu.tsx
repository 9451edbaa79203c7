import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '@/api/problem';
import { signOut, useSession } from '@/api/session';
import { useProblemText } from '@/shared/ProblemAlert';

const ChangePassword = lazy(() => import('./ChangePassword'));

/** Who is signed in, and what they can do about it. */
export function UserMenu() {
  const { t } = useTranslation();
  const { user } = useSession();
  const [changing, setChanging] = useState(false);
  const { message } = App.useApp();
  const say = useProblemText();
  const cache = useQueryClient();
  const leave = async () => {
    try {
      await signOut();
      // The next user of this machine sees nothing that this one has read.
      cache.clear();
    } catch (error) {
      void message.error(say(problemOf(error)).detail);
    }
  };
  return (
    <>
      <Button type="text" size="small" title={user.userName} onClick={() => setChanging(true)}>{t('frame.password', { name: user.name })}</Button>
      <Button type="text" size="small" onClick={() => void leave()}>{t('frame.signOut')}</Button>
      <Suspense>{changing && <ChangePassword onClose={() => setChanging(false)} />}</Suspense>
    </>
  );
}
