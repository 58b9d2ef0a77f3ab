import { Link } from 'react-router';
import { FactCard } from '@/components/facts';
import { Loaded } from '@/components/loaded';
import { When } from '@/components/when';
import { useMe } from '@/lib/me';
import { count } from '@/lib/words';
import { useProposals } from '../api/proposals';
import { useAwaiting } from '../api/awaiting';
import { proposalAddress } from '../model/address';

const SHOWN = 5;

/** What waits for the reader's own decision, and how much waits at all. */
export function AwaitingCard() {
  const me = useMe();
  const awaiting = useAwaiting();
  const open = useProposals({ status: 'open', limit: 1 });
  const mine = awaiting.data ?? [];
  return (
    <FactCard title="Awaiting your decision">
      <Loaded query={awaiting} lines={3}>
        {() => (
          <>
            <p>
              {me.teams.length === 0
                ? 'You are in no team, so no proposal asks you.'
                : `${count(mine.length, 'proposal waits', 'proposals wait')} for ${me.teams.join(', ')}.`}{' '}
              {open.data && (
                <>
                  <Link to="/proposals?status=open">{count(open.data.total, 'proposal')}</Link> open in all.
                </>
              )}
            </p>
            <ul className="plain-list">
              {mine.slice(0, SHOWN).map((proposal) => (
                <li key={proposal.id}>
                  <Link to={proposalAddress(proposal)}>
                    {proposal.source?.title ?? `${proposal.contract} ${proposal.to}`}
                  </Link>{' '}
                  <span className="quiet small">
                    {proposal.contract}, <When at={proposal.openedAt} />
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </FactCard>
  );
}
