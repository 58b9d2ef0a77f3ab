import { useState } from 'react';
import { Button } from '@patternfly/react-core';
import { Breakable } from '@/components/breakable';
import { DataTable, type Column } from '@/components/data-table';
import { Loaded } from '@/components/loaded';
import { Nothing } from '@/components/nothing';
import { Pager } from '@/components/pager';
import { When } from '@/components/when';
import { isSteward, useMe } from '@/lib/me';
import { exactDay } from '@/lib/time';
import { useUrlState } from '@/lib/url-state';
import { useEndWaiver, useProposals, useWaivers, type Waiver } from '../api/proposals';
import { ProposalTable } from './proposal-table';
import { ReasonDialog } from '@/components/reason-dialog';
import { Section } from './section';

/** The part of a contract's page that this feature gives: its proposals, and the breaks that are waived. */
export function ContractProposals({ contract }: { contract: string }) {
  const { number } = useUrlState();
  const proposals = useProposals({ contract, limit: number('limit', 50), offset: number('offset', 0) });
  return (
    <>
      <Loaded query={proposals}>
        {(page) =>
          page.total === 0 ? (
            <Nothing
              title="No change of this contract was proposed"
              command="./pacta check --server http://127.0.0.1:8080 --propose"
            >
              The check of a pull request proposes a change here, before it is merged.
            </Nothing>
          ) : (
            <>
              <ProposalTable proposals={page.items} />
              <Pager page={page} noun={page.total === 1 ? 'proposal' : 'proposals'} />
            </>
          )
        }
      </Loaded>
      <Waivers contract={contract} />
    </>
  );
}

function Waivers({ contract }: { contract: string }) {
  const waivers = useWaivers(contract);
  const steward = isSteward(useMe());
  const [ending, setEnding] = useState<Waiver>();
  const columns: Column<Waiver>[] = [
    {
      head: 'Waived',
      names: true,
      width: 25,
      cell: ({ path, rule }) => (
        <>
          <code>
            <Breakable text={path} />
          </code>
          <div className="quiet small">
            <Breakable text={rule} />
          </div>
        </>
      ),
    },
    { head: 'Reason', width: 35, cell: ({ reason }) => <span className="written">{reason}</span> },
    { head: 'Until', cell: ({ until }) => <span className="nowrap">{exactDay(until)}</span> },
    {
      head: 'By',
      cell: ({ by, at }) => (
        <>
          {by}
          {at && (
            <div className="quiet small">
              <When at={at} />
            </div>
          )}
        </>
      ),
    },
    {
      head: 'State',
      cell: (waiver) => {
        if (!waiver.active) return <Over waiver={waiver} />;
        if (!steward) return 'in force';
        return (
          <Button
            variant="secondary"
            size="sm"
            aria-label={`End the waiver of ${waiver.path}`}
            onClick={() => setEnding(waiver)}
          >
            End …
          </Button>
        );
      },
    },
  ];
  return (
    <Section id="waivers" title="Waived breaks">
      <Loaded query={waivers} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">None. A steward waives a break on the proposal that brings it.</p>
          ) : (
            <DataTable label="Waived breaks" columns={columns} rows={items} rowKey={(waiver) => waiver.id} />
          )
        }
      </Loaded>
      {ending && <EndWaiver waiver={ending} onClose={() => setEnding(undefined)} />}
    </Section>
  );
}

function Over({ waiver }: { waiver: Waiver }) {
  if (!waiver.endedAt) return <span className="quiet">expired</span>;
  return (
    <span className="quiet">
      ended <When at={waiver.endedAt} />
      {waiver.endedBy && <> by {waiver.endedBy}</>}
      {waiver.endReason && <>: {waiver.endReason}</>}
    </span>
  );
}

function EndWaiver({ waiver, onClose }: { waiver: Waiver; onClose: () => void }) {
  const end = useEndWaiver(waiver.id);
  return (
    <ReasonDialog
      title="End this waiver"
      action="End the waiver"
      sending={end}
      onClose={onClose}
      onSend={({ reason }) => end.mutate(reason, { onSuccess: onClose })}
    >
      <p>
        <code className="breaks">{waiver.path}</code> counts as a break again, from now on. The waiver and its end stay
        in the evidence.
      </p>
    </ReasonDialog>
  );
}
