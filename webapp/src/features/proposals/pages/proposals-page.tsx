import { Link } from 'react-router';
import { Facet } from '@/components/facets';
import { Loaded } from '@/components/loaded';
import { Nothing } from '@/components/nothing';
import { Page } from '@/components/page';
import { Pager } from '@/components/pager';
import { SearchBox } from '@/components/search-box';
import { useMe } from '@/lib/me';
import type { Query } from '@/lib/http';
import { useUrlState } from '@/lib/url-state';
import { STATUSES, useProposalCounts, useProposals } from '../api/proposals';
import { ProposalTable } from '../components/proposal-table';

const FILTERS = ['q', 'status', 'contract', 'owner'] as const;

export default function ProposalsPage() {
  const { search, change, text, number } = useUrlState();
  const me = useMe();
  const filter: Query = Object.fromEntries(FILTERS.map((name) => [name, text(name)]));
  const proposals = useProposals({ ...filter, limit: number('limit', 50), offset: number('offset', 0) });
  const statusCounts = useProposalCounts(Object.fromEntries(STATUSES.map((status) => [status, { ...filter, status }])));
  const teamCounts = useProposalCounts(Object.fromEntries(me.teams.map((owner) => [owner, { ...filter, owner }])));
  const filtered = FILTERS.some((name) => search.has(name));
  return (
    <Page
      title="Proposals"
      sentence="Changes of contracts that wait in pull requests: what they break, whom they reach, and who has answered."
    >
      <div className="with-facets">
        <aside className="facets" aria-label="Filters">
          <SearchBox
            label="Search proposals"
            placeholder="Contract, title, commit …"
            value={text('q')}
            onSearch={(q) => change({ q }, { replace: true })}
          />
          <Facet label="Status" name="status" counts={withoutZeros(statusCounts)} />
          <Facet label="Reaches your team" name="owner" counts={teamCounts} />
          {text('contract') !== '' && <Facet label="Contract" name="contract" counts={{}} />}
        </aside>
        <div className="content">
          <Loaded query={proposals} lines={8}>
            {(page) =>
              page.total === 0 ? (
                <NoProposals filtered={filtered} />
              ) : (
                <>
                  <ProposalTable proposals={page.items} />
                  <Pager page={page} noun={page.total === 1 ? 'proposal' : 'proposals'} />
                </>
              )
            }
          </Loaded>
        </div>
      </div>
    </Page>
  );
}

function withoutZeros(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, number]) => number > 0));
}

export function NoProposals({ filtered }: { filtered: boolean }) {
  if (filtered) {
    return (
      <Nothing title="No proposal matches" action={<Link to="/proposals">Show all proposals</Link>}>
        Take a filter away, or look for the contract’s id, the pull request’s title or the commit.
      </Nothing>
    );
  }
  return (
    <Nothing title="Nothing is proposed" command="./pacta check --server http://127.0.0.1:8080 --propose">
      A pull request that changes a contract is proposed here by its check. Those whose jobs it reaches then approve,
      object or ask for time.
    </Nothing>
  );
}
