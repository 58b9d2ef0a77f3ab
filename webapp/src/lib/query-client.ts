import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './http';

/** One client for the page's life; `onSignedOut` is told when any request finds the session over. */
export function makeQueryClient(onSignedOut: (client: QueryClient) => void): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ApiProblem && error.signedOut) onSignedOut(client);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: false,
        // A refusal stays a refusal; only an unreachable or failing server is asked once more.
        retry: (failures, error) =>
          failures < 1 && (!(error instanceof ApiProblem) || error.problem.status === 0 || error.problem.status >= 500),
      },
    },
  });
  return client;
}
