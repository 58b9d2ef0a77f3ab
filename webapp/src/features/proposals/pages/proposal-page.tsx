import { Alert, Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { When } from '@/components/when';
import { useMe, isSteward } from '@/lib/me';
import { useProposal, useWithdraw, type Proposal } from '../api/proposals';
import { AnswersSection } from '../components/answers-section';
import { AskedAlert } from '../components/asked-alert';
import { ChangesSection } from '../components/changes-section';
import { FactCards } from '../components/fact-cards';
import { ProposalStatusLabel } from '../components/marks';
import { MessagesSection } from '../components/messages-section';
import { ReachSection } from '../components/reach-section';
import { ReasonDialog } from '@/components/reason-dialog';
import { SameCommit } from '../components/same-commit';
import { SourceSection } from '../components/source-section';
import { isDecidable, reached } from '../model/reach';
import { headline } from '../model/verdict';

export default function ProposalPage() {
  const { id = '', proposal: idOrSha = '' } = useParams();
  const proposal = useProposal(id, idOrSha);
  const [withdrawing, setWithdrawing] = useState(false);
  const me = useMe();
  const data = proposal.data;
  const contract = data?.contract ?? id;
  const base = `/contracts/${encodeURIComponent(contract)}`;
  const mayWithdraw =
    data?.status !== undefined && isDecidable(data.status) && (isSteward(me) || me.roles.includes('producer'));
  return (
    <Page
      title={data ? `${data.source?.title ?? `${data.contract} ${data.to}`}` : 'Proposal'}
      crumbs={[
        { to: '/contracts', label: 'Contracts' },
        { to: base, label: contract },
        { to: `${base}/proposals`, label: 'Proposals' },
      ]}
      marks={
        data && (
          <>
            <ProposalStatusLabel status={data.status} />
            <span className="quiet">
              <code>{data.contract}</code> {data.from ? `${data.from} → ${data.to}` : data.to}
            </span>
          </>
        )
      }
      actions={
        mayWithdraw && (
          <Button variant="secondary" onClick={() => setWithdrawing(true)}>
            Withdraw …
          </Button>
        )
      }
    >
      <Loaded query={proposal} lines={10}>
        {(loaded) => <Parts proposal={loaded} />}
      </Loaded>
      {withdrawing && data && <Withdraw id={data.id} onClose={() => setWithdrawing(false)} />}
    </Page>
  );
}

function Parts({ proposal }: { proposal: Proposal }) {
  const { sentence, tone } = headline(proposal);
  return (
    <>
      <Alert isInline variant={tone} title={sentence} className="verdict" component="h2" />
      <Closed proposal={proposal} />
      <AskedAlert proposal={proposal} />
      <SameCommit proposal={proposal} />
      <Contents proposal={proposal} />
      <FactCards proposal={proposal} />
      <ChangesSection proposal={proposal} />
      <ReachSection proposal={proposal} />
      <AnswersSection proposal={proposal} />
      <MessagesSection proposal={proposal} />
      <SourceSection proposal={proposal} />
    </>
  );
}

/** Says that nothing can be decided any more, and why. */
function Closed({ proposal }: { proposal: Proposal }) {
  if (isDecidable(proposal.status)) return null;
  return (
    <p>
      This proposal is <strong>{proposal.status}</strong>
      {proposal.closedAt && (
        <>
          {' '}
          since <When at={proposal.closedAt} />
        </>
      )}
      {proposal.closedBy && <>, by {proposal.closedBy}</>}; it can no longer be answered.
      {proposal.closeReason && <> The reason given: {proposal.closeReason}</>}
    </p>
  );
}

/** The parts of this page with how much is in each. */
function Contents({ proposal }: { proposal: Proposal }) {
  const { check, reviews } = proposal;
  const answered = reviews.filter((review) => review.decision !== 'none').length;
  const parts: [string, string, string][] = [
    ['changes', 'Changes', String(check.changes.length)],
    ['reached', 'Reached', String(reached(check.impact).filter((row) => row.job).length)],
    ['answers', 'Answers', `${answered} of ${reviews.length}`],
    ['messages', 'Messages', String(check.lint.length + check.governance.length)],
    ['source', 'Source', ''],
  ];
  return (
    <nav className="contents" aria-label="On this page">
      {parts.map(([id, words, number]) => (
        <a key={id} href={`#${id}`}>
          {words} {number !== '' && <span className="number quiet">{number}</span>}
        </a>
      ))}
    </nav>
  );
}

function Withdraw({ id, onClose }: { id: string; onClose: () => void }) {
  const withdraw = useWithdraw(id);
  return (
    <ReasonDialog
      title="Withdraw this proposal"
      action="Withdraw"
      danger
      sending={withdraw}
      onClose={onClose}
      onSend={({ reason }) => withdraw.mutate(reason, { onSuccess: onClose })}
    >
      <p>
        Nobody is asked any more, and the answers given so far stay in the evidence. It cannot be opened again; a new
        commit in the pull request makes a new proposal.
      </p>
    </ReasonDialog>
  );
}
