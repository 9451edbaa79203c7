import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Outlet } from 'react-router';
import { problemOf } from '@/api/problem';
import { loadSession, useSessionState } from '@/api/session';
import { PageLoading } from '@/shared/PageState';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { SignInPage } from './SignInPage';

const SessionEnded = lazy(() => import('./SessionEnded'));

/** Everything behind the sign-in. When the session ends, the page stays as it is and the password is asked for over it. */
export function SignedIn() {
  const { session, expired } = useSessionState();
  const first = useQuery({ queryKey: ['session'], queryFn: loadSession, staleTime: Infinity, gcTime: Infinity });
  if (session === null && first.isPending) return <PageLoading />;
  if (session === null && first.error !== null) return <ProblemAlert problem={problemOf(first.error)} onRetry={() => void first.refetch()} page />;
  if (session === null) return <SignInPage />;
  return (
    <Suspense fallback={<PageLoading />}>
      <Outlet />
      {expired && <SessionEnded userName={session.user.userName} />}
    </Suspense>
  );
}
