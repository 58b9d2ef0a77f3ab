import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { ChangesTable } from '@/components/changes-table';
import { When } from '@/components/when';
import { breaksMode, type Change } from '@/lib/changes';
import { isSteward, useMe } from '@/lib/me';
import type { Proposal } from '../api/proposals';
import { isDecidable } from '../model/reach';
import { waiverOf } from '../model/verdict';
import { Section } from './section';
import { WaiveDialog } from './waive-dialog';

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
    if (!mayWaive || !breaksMode(change, check.mode)) return null;
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
      {check.earlier.length > 0 && (
        <>
          <h3>Since earlier versions</h3>
          <p className="quiet">
            The mode {check.mode} counts every published version: somebody may still read data of an older one.
          </p>
          {[...new Set(check.earlier.map(({ version }) => version))].map((version) => (
            <ChangesTable
              key={version}
              label={`Changes since ${version}`}
              changes={check.earlier.filter((one) => one.version === version).map(({ change }) => change)}
              note={note}
            />
          ))}
        </>
      )}
      {waiving && (
        <WaiveDialog
          proposal={proposal}
          rule={waiving.ruleId}
          path={waiving.path}
          message={waiving.message}
          onClose={() => setWaiving(undefined)}
        />
      )}
    </Section>
  );
}
