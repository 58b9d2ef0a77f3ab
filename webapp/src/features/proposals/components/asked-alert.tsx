import { Alert, AlertActionLink } from '@patternfly/react-core';
import { useState } from 'react';
import { useMe } from '@/lib/me';
import { listed } from '@/lib/words';
import type { Answer, Proposal } from '../api/proposals';
import { isDecidable } from '../model/reach';
import { ReviewDialog } from './review-dialog';

/** Says first to those who are asked that they are, with their three answers at hand. */
export function AskedAlert({ proposal }: { proposal: Proposal }) {
  const me = useMe();
  const [asked, setAsked] = useState<{ owner: string; first: Answer['decision'] }>();
  const waiting = proposal.reviews
    .filter((review) => review.decision === 'none' && me.teams.includes(review.owner))
    .map((review) => review.owner);
  const [owner] = waiting;
  const dialog = asked && <ReviewDialog proposal={proposal.id} {...asked} onClose={() => setAsked(undefined)} />;
  if (!isDecidable(proposal.status) || owner === undefined) return dialog ?? null;
  return (
    <>
      <Alert
        isInline
        variant="info"
        title={`Your decision is asked for: ${listed(waiting)}`}
        actionLinks={
          <>
            <AlertActionLink onClick={() => setAsked({ owner, first: 'approve' })}>Approve</AlertActionLink>
            <AlertActionLink onClick={() => setAsked({ owner, first: 'object' })}>Object</AlertActionLink>
            <AlertActionLink onClick={() => setAsked({ owner, first: 'more-time' })}>Ask for more time</AlertActionLink>
          </>
        }
      >
        Jobs of your team read what changes. The pull request learns your answer as a commit status.
      </Alert>
      {dialog}
    </>
  );
}
