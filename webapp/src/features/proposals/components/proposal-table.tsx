import { Label } from '@patternfly/react-core';
import { BanIcon } from '@patternfly/react-icons';
import { Link } from 'react-router';
import { DataTable, type Column } from '@/components/data-table';
import { When } from '@/components/when';
import { useMe, type Me } from '@/lib/me';
import { count, listed, plain } from '@/lib/words';
import type { ProposalSummary } from '../api/proposals';
import { proposalAddress } from '../model/address';
import { awaitingMine, isDecidable } from '../model/reach';
import { ProposalStatusLabel } from './marks';

const COLUMNS = (me: Me): Column<ProposalSummary>[] => [
  {
    head: 'Proposal',
    names: true,
    width: 30,
    cell: (proposal) => (
      <>
        <Link to={proposalAddress(proposal)} className="breaks">
          {proposal.contract} {proposal.to}
        </Link>
        {proposal.source?.title && <div className="quiet small breaks">{proposal.source.title}</div>}
      </>
    ),
  },
  { head: 'Status', cell: ({ status }) => <ProposalStatusLabel status={status} /> },
  {
    head: 'Breaks',
    cell: ({ breaking }) =>
      breaking === 0 ? (
        <span className="quiet">nothing</span>
      ) : (
        <Label isCompact color="red" icon={<BanIcon />} className="nowrap">
          {count(breaking, 'change')}
        </Label>
      ),
  },
  {
    head: 'Version',
    cell: ({ from, to, weight }) => (
      <>
        <span className="nowrap">{from ? `${from} → ${to}` : `${to}, the first`}</span>
        <div className="quiet small">{plain(weight)}</div>
      </>
    ),
  },
  {
    head: 'Reaches',
    cell: ({ reaches }) =>
      reaches === 0 ? <span className="quiet">nobody</span> : <span className="nowrap">{count(reaches, 'team')}</span>,
  },
  { head: 'Waiting for', cell: (proposal) => <Awaiting me={me} proposal={proposal} /> },
  {
    head: 'Opened',
    cell: ({ openedAt, openedBy, source }) => (
      <>
        <When at={openedAt} />
        <div className="quiet small">{source?.author ?? openedBy}</div>
      </>
    ),
  },
];

export function ProposalTable({ proposals }: { proposals: readonly ProposalSummary[] }) {
  const me = useMe();
  return <DataTable label="Proposals" columns={COLUMNS(me)} rows={proposals} rowKey={(proposal) => proposal.id} />;
}

function Awaiting({ me, proposal }: { me: Me; proposal: ProposalSummary }) {
  if (!isDecidable(proposal.status) || proposal.awaiting.length === 0) return <span className="quiet">nobody</span>;
  const mine = awaitingMine(me, proposal);
  if (mine.length > 0) {
    return (
      <>
        <strong>you</strong> <span className="quiet">({listed(mine)})</span>
      </>
    );
  }
  return <span title={proposal.awaiting.join(', ')}>{listed(proposal.awaiting)}</span>;
}
