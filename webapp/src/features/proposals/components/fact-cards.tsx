import { Label } from '@patternfly/react-core';
import { CheckCircleIcon, ClockIcon, TimesCircleIcon } from '@patternfly/react-icons';
import { Link } from 'react-router';
import { FactCard, Facts } from '@/components/facts';
import { OuterLink } from '@/components/outer-link';
import { When } from '@/components/when';
import { pullRequestName } from '@/lib/web-address';
import { plain } from '@/lib/words';
import type { CommitStatus, Proposal } from '../api/proposals';
import { isVersionTooLow } from '../model/verdict';

/** Where the proposal comes from, what it is judged by, and what the pull request was told. */
export function FactCards({ proposal }: { proposal: Proposal }) {
  const { check, source } = proposal;
  const base = `/contracts/${encodeURIComponent(proposal.contract)}`;
  return (
    <div className="cards three">
      <FactCard title="Where it comes from">
        <Facts
          narrow
          facts={[
            [
              'Pull request',
              source?.pullRequest && (
                <OuterLink address={source.pullRequest}>{pullRequestName(source.pullRequest)}</OuterLink>
              ),
            ],
            ['Repository', source?.repository && <OuterLink address={source.repository} />],
            ['Branch', source?.branch && <code className="breaks">{source.branch}</code>],
            ['Commit', source?.commit && <Commit commit={source.commit} />],
            ['Author', source?.author],
            ['Proposed', <OpenedAt key="opened" proposal={proposal} />],
          ]}
        />
      </FactCard>
      <FactCard title="How it is judged">
        <Facts
          narrow
          facts={[
            ['Against', against(proposal, base)],
            ['Compatibility', `${plain(check.mode)}: ${check.compatible ? 'kept' : 'broken'}`],
            ['Version step', plain(check.weight)],
            ['Version due', check.nextVersion],
            [
              'The file says',
              <span key="to">
                {proposal.to}
                {isVersionTooLow(proposal) && <span className="quiet">, which is too low</span>}
              </span>,
            ],
            ['Digest', <Digest key="digest" digest={proposal.digest} />],
          ]}
        />
      </FactCard>
      <FactCard title="What the pull request was told">
        <StatusSent status={proposal.commitStatus} />
      </FactCard>
    </div>
  );
}

function against(proposal: Proposal, base: string) {
  if (!proposal.from) return 'nothing: it is the first version';
  return <Link to={`${base}/source?version=${encodeURIComponent(proposal.from)}`}>version {proposal.from}</Link>;
}

function Commit({ commit }: { commit: string }) {
  return <code title={commit}>{commit.slice(0, 12)}</code>;
}

function Digest({ digest }: { digest: string }) {
  return <code title={digest}>{digest.replace('sha256:', '').slice(0, 12)}</code>;
}

function OpenedAt({ proposal }: { proposal: Proposal }) {
  return (
    <>
      <When at={proposal.openedAt} />
      {proposal.openedBy && <> by {proposal.openedBy}</>}
    </>
  );
}

const STATES = {
  pending: { color: 'orange', icon: <ClockIcon /> },
  success: { color: 'green', icon: <CheckCircleIcon /> },
  failure: { color: 'red', icon: <TimesCircleIcon /> },
} as const;

function StatusSent({ status }: { status: CommitStatus | null | undefined }) {
  if (!status) return <p className="quiet">Nothing: no commit status was made for this proposal.</p>;
  const look = STATES[status.state];
  return (
    <>
      <p className="marks">
        <Label isCompact color={look?.color ?? 'grey'} icon={look?.icon}>
          {status.state}
        </Label>
        <code>{status.context}</code>
      </p>
      <p>{status.description}</p>
    </>
  );
}
