import { Navigate } from 'react-router';
import { useSession } from '@/api/session';
import { NoPermission } from '@/shared/PageState';
import { menuOf } from './pages';

/** The first task of who signed in. */
export function Home() {
  const { permissions } = useSession();
  const [first] = menuOf(permissions);
  return first === undefined ? <NoPermission /> : <Navigate to={`/${first.path}`} replace />;
}
