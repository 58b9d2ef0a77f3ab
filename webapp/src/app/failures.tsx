import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { Nothing } from '@/components/nothing';
import { Page } from '@/components/page';
import { ProblemAlert } from '@/components/problem-alert';

export function NotFound() {
  return (
    <Page title="No such page">
      <Nothing title="Nothing has this address" action={<Link to="/contracts">Go to the contracts</Link>}>
        The link may be old or cut short. The pages on the left are all there are.
      </Nothing>
    </Page>
  );
}

/** A page that failed to load or to draw; the frame around it still works. */
export function RouteFailed() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return (
    <Page title="This page failed">
      <ProblemAlert error={error} onRetry={() => window.location.reload()} />
    </Page>
  );
}
