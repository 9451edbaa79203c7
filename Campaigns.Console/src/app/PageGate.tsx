import { Suspense } from 'react';
import { useSession } from '@/api/session';
import { NoPermission, PageLoading } from '@/shared/PageState';
import { mayOpen, type Page } from './pages';

/** A page for who may open it; everybody else is told so, whatever the address says. The service decides anew for each request. */
export function PageGate({ page }: { page: Page }) {
  const { permissions } = useSession();
  if (!mayOpen(page, permissions)) return <NoPermission />;
  return (
    <Suspense fallback={<PageLoading />}>
      <page.view />
    </Suspense>
  );
}
