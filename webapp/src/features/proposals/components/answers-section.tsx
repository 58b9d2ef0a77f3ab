import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Breakable } from '@/components/breakable';
import { DataTable, type Column } from '@/components/data-table';
import { When } from '@/components/when';
import { exactDay } from '@/lib/time';
import { isSteward, useMe } from '@/lib/me';
import { count, listed } from '@/lib/words';
import type { Answer, Proposal, Review } from '../api/proposals';
import { answerable, isDecidable } from '../model/reach';
import { DecisionLabel, TierLabel } from './marks';
import { ReviewDialog } from './review-dialog';
import { Section } from './section';

interface Asked {
  owner: string;
  first: Answer['decision'];
}

/** Who was asked, who has answered, and the way to answer. */
export function AnswersSection({ proposal }: { proposal: Proposal }) {
  const me = useMe();
  const [asked, setAsked] = useState<Asked>();
  const alive = isDecidable(proposal.status);
  const mine = alive ? answerable(me, proposal.reviews).map((review) => review.owner) : [];
  const columns: Column<Review>[] = [
    { head: 'Team', names: true, cell: ({ owner }) => <span className="nowrap">{owner}</span> },
    { head: 'Is reached at', cell: (review) => <Reaches review={review} /> },
    {
      head: 'Decision',
      cell: ({ decision, until }) => (
        <>
          <DecisionLabel decision={decision} />
          {decision === 'more-time' && until && <div className="small">until {exactDay(until)}</div>}
        </>
      ),
    },
    { head: 'Comment', width: 25, cell: ({ comment }) => comment && <span className="breaks written">{comment}</span> },
    {
      head: 'By',
      cell: ({ by, at }) =>
        by && (
          <>
            {by}
            <div className="quiet small">
              <When at={at} />
            </div>
          </>
        ),
    },
    {
      head: 'Answer',
      cell: ({ owner, decision }) =>
        mine.includes(owner) && (
          <Button
            variant="secondary"
            size="sm"
            aria-label={`${decision === 'none' ? 'Answer' : 'Change the answer'} for ${owner}`}
            onClick={() => setAsked({ owner, first: decision === 'none' ? 'approve' : decision })}
          >
            {decision === 'none' ? 'Answer …' : 'Change …'}
          </Button>
        ),
    },
  ];
  return (
    <Section id="answers" title="Answers">
      {proposal.reviews.length === 0 ? (
        <p className="quiet">
          Nobody needs to answer: no team is seen reading what changes. A reader whose jobs name no owner cannot be
          asked.
        </p>
      ) : (
        <DataTable
          label="Answers"
          columns={mine.length > 0 ? columns : columns.slice(0, -1)}
          rows={proposal.reviews}
          rowKey={({ owner }) => owner}
        />
      )}
      {alive && proposal.reviews.length > 0 && mine.length === 0 && (
        <p className="quiet small">
          {isSteward(me) ? '' : 'Members of the teams above answer here, or a steward does it for them.'}
        </p>
      )}
      {asked && <ReviewDialog proposal={proposal.id} {...asked} onClose={() => setAsked(undefined)} />}
    </Section>
  );
}

function Reaches({ review }: { review: Review }) {
  const first = review.reaches[0];
  if (!first) return null;
  const names = [...new Set(review.reaches.flatMap(({ job }) => (job ? [job.name] : [])))];
  return (
    <>
      <TierLabel tier={first.tier} />{' '}
      {names.length === 1 && first.job ? (
        <Link to={`/lineage?node=${encodeURIComponent(`job:${first.job.namespace}:${first.job.name}`)}`}>
          <Breakable text={first.job.name} />
        </Link>
      ) : (
        <span title={names.join(', ')} className="breaks">
          {count(names.length, 'job')}: {listed(names, 2)}
        </span>
      )}
      <div className="quiet small">
        last read <When at={first.lastSeen} />
      </div>
    </>
  );
}
