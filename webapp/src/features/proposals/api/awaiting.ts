import { useQuery } from '@tanstack/react-query';
import { apiPath, getJson } from '@/lib/http';
import { useMe } from '@/lib/me';
import type { Page } from '@/lib/page';
import { awaitingMine } from '../model/reach';
import type { ProposalSummary } from './proposals';

const LARGEST_PAGE = 500;

/** The proposals that wait for the reader's own answer, the newest first; an objection of one team does not excuse another. */
export function useAwaiting() {
  const me = useMe();
  return useQuery({
    queryKey: ['proposals', 'awaiting', me.name, me.teams, me.roles],
    queryFn: async ({ signal }) => {
      const pages = await Promise.all(
        ['open', 'objected'].map((status) =>
          getJson<Page<ProposalSummary>>(apiPath('proposals'), { status, limit: LARGEST_PAGE }, signal),
        ),
      );
      return pages
        .flatMap((page) => page.items)
        .filter((proposal) => awaitingMine(me, proposal).length > 0)
        .sort((a, b) => b.openedAt.localeCompare(a.openedAt));
    },
  });
}
