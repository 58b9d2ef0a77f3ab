import { Alert } from '@patternfly/react-core';
import { Link } from 'react-router';
import { count } from '@/lib/words';
import { useProposals, type Proposal } from '../api/proposals';
import { proposalAddress } from '../model/address';
import { ProposalStatusLabel } from './marks';

const MOST = 100;

/** The other contracts that the same commit proposes: the commit status, which speaks of them all, leads to one of them. */
export function SameCommit({ proposal }: { proposal: Proposal }) {
  const commit = proposal.source?.commit;
  const found = useProposals({ q: commit, limit: MOST }, Boolean(commit));
  const others = (found.data?.items ?? []).filter(
    (one) => one.source?.commit === commit && one.contract !== proposal.contract && one.status !== 'withdrawn',
  );
  if (!commit || others.length === 0) return null;
  return (
    <Alert isInline variant="info" title={`The same commit proposes ${count(others.length, 'other contract')}`}>
      The commit status at the code host speaks of all of them: it is green once every one may be merged.
      <ul aria-label="Other contracts of this commit">
        {others.map((other) => (
          <li key={other.id}>
            <Link to={proposalAddress(other)}>{other.contract}</Link>{' '}
            {other.from ? `${other.from} → ${other.to}` : other.to} <ProposalStatusLabel status={other.status} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}
