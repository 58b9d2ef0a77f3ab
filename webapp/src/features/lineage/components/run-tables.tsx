import { Alert } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { DataTable, type Column } from '@/components/data-table';
import { Loaded } from '@/components/loaded';
import { Nothing } from '@/components/nothing';
import { When } from '@/components/when';
import { count } from '@/lib/words';
import { useBuilt, useMakers, type BuiltRun, type MakingRun, type Reason } from '../api/runs';
import { CheckedLabel, DatasetLink, JobLink, RunLink, RunStateLabel } from './run-marks';

const EVIDENCE: Record<Reason['evidence'], string> = {
  VERSION: 'names its version',
  SUBSET: 'read that part',
  NOMINAL_TIME: 'for the same time',
  NOT_REPLACED: 'not written anew since',
};

function list(lines: { key: string; line: ReactNode }[]) {
  return (
    <ul className="plain-list">
      {lines.map(({ key, line }) => (
        <li key={key}>{line}</li>
      ))}
    </ul>
  );
}

const MADE_FROM: Column<MakingRun>[] = [
  { head: 'Step', numeric: true, cell: ({ distance }) => (distance === 0 ? '' : `−${distance}`) },
  { head: 'Run', names: true, cell: ({ id }) => <RunLink id={id} /> },
  { head: 'Job', cell: ({ job }) => <JobLink job={job} /> },
  { head: 'State', cell: ({ state }) => <RunStateLabel state={state} /> },
  { head: 'Its check', cell: ({ verdict }) => <CheckedLabel verdict={verdict} /> },
  { head: 'Last heard of', cell: ({ lastSeen }) => <When at={lastSeen} /> },
  {
    head: 'Read',
    cell: ({ inputs }) =>
      list(
        inputs.map(({ dataset, madeBy }) => ({
          key: `${dataset.namespace}:${dataset.name}`,
          line: (
            <>
              <DatasetLink dataset={dataset} />{' '}
              {madeBy ? (
                <>
                  of <RunLink id={madeBy} />
                </>
              ) : (
                <span className="quiet">nobody was seen to write it before</span>
              )}
            </>
          ),
        })),
      ),
  },
];

const BUILT_ON_IT: Column<BuiltRun>[] = [
  { head: 'Step', numeric: true, cell: ({ distance }) => (distance === 0 ? '' : `+${distance}`) },
  { head: 'Run', names: true, cell: ({ id }) => <RunLink id={id} /> },
  { head: 'Job', cell: ({ job }) => <JobLink job={job} /> },
  { head: 'State', cell: ({ state }) => <RunStateLabel state={state} /> },
  { head: 'Last heard of', cell: ({ lastSeen }) => <When at={lastSeen} /> },
  {
    head: 'Took',
    cell: ({ because }) =>
      list(
        because.map(({ dataset, madeBy, evidence, parts }) => ({
          key: `${dataset.namespace}:${dataset.name}:${madeBy}`,
          line: (
            <>
              <DatasetLink dataset={dataset} /> of <RunLink id={madeBy} />{' '}
              <span className="quiet">
                {EVIDENCE[evidence]}
                {parts.length > 0 && `: ${parts.join('; ')}`}
              </span>
            </>
          ),
        })),
      ),
  },
  {
    head: 'Wrote',
    cell: ({ writes }) =>
      list(
        writes.map(({ dataset, parts }) => ({
          key: `${dataset.namespace}:${dataset.name}`,
          line: (
            <>
              <DatasetLink dataset={dataset} /> {parts.length > 0 && <span className="quiet">{parts.join('; ')}</span>}
            </>
          ),
        })),
      ),
  },
];

function LeftOut({ leftOut }: { leftOut: number }) {
  return leftOut === 0 ? null : (
    <Alert isInline variant="info" title={`At least ${count(leftOut, 'more run')} not listed`}>
      The interface takes a greater limit: see “Asking the lineage graph” in the guides.
    </Alert>
  );
}

/** Which run of what made what this run read, and so on: a wrong number is followed to the first bad run. */
export function MadeFrom({ run }: { run: string }) {
  const makers = useMakers(run);
  return (
    <Loaded query={makers} lines={8}>
      {({ runs, leftOut }) => (
        <>
          <LeftOut leftOut={leftOut} />
          <DataTable label="Made from" columns={MADE_FROM} rows={runs} rowKey={({ id }) => id} />
        </>
      )}
    </Loaded>
  );
}

/** Which runs built on what this run made, in the order in which they can be run again. */
export function BuiltOnIt({ run }: { run: string }) {
  const built = useBuilt(run);
  return (
    <Loaded query={built} lines={8}>
      {({ runs, leftOut }) =>
        runs.length <= 1 ? (
          <Nothing title="No run was seen to build on this one">
            Nothing that it wrote was read before somebody wrote it anew, or it wrote nothing.
          </Nothing>
        ) : (
          <>
            <LeftOut leftOut={leftOut} />
            <p className="quiet">In the order in which they can be run again: each after all that it read from.</p>
            <DataTable label="Built on it" columns={BUILT_ON_IT} rows={runs} rowKey={({ id }) => id} />
          </>
        )
      }
    </Loaded>
  );
}
