import { useQuery, type QueryClient } from '@tanstack/react-query';
import { apiPath, ApiProblem, getJson, postJson } from '@/lib/http';
import type { Me } from '@/lib/me';

/** Nobody yet; somebody; or somebody whose session ended while the page was open. */
export type Session = { kind: 'out' } | { kind: 'in'; me: Me } | { kind: 'over' };

const KEY = ['session'];

export function useSession() {
  return useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }): Promise<Session> => {
      try {
        return { kind: 'in', me: await getJson<Me>(apiPath('me'), {}, signal) };
      } catch (error) {
        if (error instanceof ApiProblem && error.signedOut) return { kind: 'out' };
        throw error;
      }
    },
    staleTime: Infinity,
  });
}

export function sessionIsOver(client: QueryClient): void {
  client.setQueryData<Session>(KEY, (before) => (before?.kind === 'in' ? { kind: 'over' } : before));
}

/** Ends the session here and on the server, and forgets everything that was read in it. */
export async function signOut(client: QueryClient): Promise<void> {
  await postJson(apiPath('signout'));
  client.clear();
  client.setQueryData<Session>(KEY, { kind: 'out' });
}
