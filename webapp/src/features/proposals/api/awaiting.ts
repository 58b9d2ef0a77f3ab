import { useQuery } from '@tanstack/react-query';
import { apiPath, getJson } from '@/lib/http';
import { useMe } from '@/lib/me';
import type { Page } from '@/lib/page';
import { awaitingMine, isDecidable } from '../model/reach';
import type { ProposalSummary } from './proposals';

const MOST = 200;

/** The living proposals that wait for one of the reader's teams, each once, the newest first. */
export function useAwaiting() {
  const me = useMe();
  return useQuery({
    queryKey: ['proposals', 'awaiting', me.teams],
    queryFn: async ({ signal }) => {
      const pages = await Promise.all(
        me.teams.map((owner) => getJson<Page<ProposalSummary>>(apiPath('proposals'), { owner, limit: MOST }, signal)),
      );
      const found = new Map(pages.flatMap((page) => page.items).map((proposal) => [proposal.id, proposal]));
      return [...found.values()].filter(
        (proposal) => isDecidable(proposal.status) && awaitingMine(me, proposal).length > 0,
      );
    },
  });
}
