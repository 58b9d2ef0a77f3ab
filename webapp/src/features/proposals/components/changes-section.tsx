import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { ChangesTable } from '@/components/changes-table';
import { When } from '@/components/when';
import { isBreaking, type Change } from '@/lib/changes';
import { isSteward, useMe } from '@/lib/me';
import { useWaiveBreak, type Proposal } from '../api/proposals';
import { isDecidable } from '../model/reach';
import { waiverOf } from '../model/verdict';
import { ReasonDialog } from './reason-dialog';
import { Section } from './section';

/** What the proposal changes; a steward can waive a break here. */
export function ChangesSection({ proposal }: { proposal: Proposal }) {
  const { check } = proposal;
  const mayWaive = isSteward(useMe()) && isDecidable(proposal.status);
  const [waiving, setWaiving] = useState<Change>();
  const note = (change: Change) => {
    const waiver = waiverOf(change, check.waived);
    if (waiver) {
      return (
        <div className="waived small">
          Waived until <When at={waiver.until} />
          {waiver.by && <> by {waiver.by}</>}: {waiver.reason}
        </div>
      );
    }
    if (!mayWaive || !isBreaking(change)) return null;
    return (
      <Button variant="link" isInline onClick={() => setWaiving(change)} aria-label={`Waive ${change.path}`}>
        Waive …
      </Button>
    );
  };
  return (
    <Section id="changes" title="What changes">
      {check.changes.length === 0 ? (
        <p className="quiet">
          {proposal.from
            ? 'Nothing that the contract promises. Descriptions, comments and order may differ; the source below shows them.'
            : 'There is no earlier version to compare with.'}
        </p>
      ) : (
        <ChangesTable changes={check.changes} note={note} />
      )}
      {waiving && <WaiveBreak proposal={proposal} change={waiving} onClose={() => setWaiving(undefined)} />}
    </Section>
  );
}

function WaiveBreak({ proposal, change, onClose }: { proposal: Proposal; change: Change; onClose: () => void }) {
  const waive = useWaiveBreak();
  return (
    <ReasonDialog
      title="Waive this break"
      action="Waive"
      withDay
      sending={waive}
      onClose={onClose}
      onSend={({ reason, until }) =>
        waive.mutate(
          { contract: proposal.contract, rule: change.ruleId, path: change.path, reason, until, proposal: proposal.id },
          { onSuccess: onClose },
        )
      }
    >
      <p>
        <code className="breaks">{change.path}</code>: {change.message}
      </p>
      <p>
        Until the day you name this no longer holds the proposal back. Your name and reason go into the evidence; the
        waiver can be ended at any time on the contract’s page.
      </p>
    </ReasonDialog>
  );
}
