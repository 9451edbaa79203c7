import { useRouteError } from 'react-router';
import { problemOf } from '@/api/problem';
import { ProblemAlert } from '@/shared/ProblemAlert';

/** A page that could not be shown: a fault of ours, or a part of it that could not be fetched. */
export function PageFault() {
  const error = useRouteError();
  return <ProblemAlert problem={problemOf(error)} onRetry={() => location.reload()} page />;
}
