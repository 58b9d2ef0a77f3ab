import { DataTable, type Column } from '@/components/data-table';
import { Loaded } from '@/components/loaded';
import { Nothing } from '@/components/nothing';
import { When } from '@/components/when';
import { count } from '@/lib/words';
import { useContained, type ContainedRun } from '../api/runs';
import { JobLink, RunLink, RunStateLabel } from './run-marks';

const COLUMNS: Column<ContainedRun>[] = [
  { head: 'Run', names: true, cell: ({ id }) => <RunLink id={id} /> },
  { head: 'Job', cell: ({ job }) => <JobLink job={job} /> },
  { head: 'State', cell: ({ state }) => <RunStateLabel state={state} /> },
  { head: 'Began', cell: ({ startedAt }) => startedAt && <When at={startedAt} /> },
  { head: 'Last heard of', cell: ({ lastSeen }) => <When at={lastSeen} /> },
  { head: 'Started by', cell: ({ parent }) => parent && <RunLink id={parent} /> },
];

/** The runs that a run started, and those that these started. */
export function RunsWithin({ run }: { run: string }) {
  const contained = useContained(run);
  return (
    <Loaded query={contained}>
      {({ items, total }) =>
        items.length === 0 ? (
          <Nothing title="No run is within this one">
            A run is within another when its events name that as its parent or as its root.
          </Nothing>
        ) : (
          <>
            <DataTable label="Runs within it" columns={COLUMNS} rows={items} rowKey={({ id }) => id} />
            <p className="quiet">
              {total > items.length
                ? `The first ${items.length} of ${count(total, 'run')}.`
                : `${count(total, 'run')}, in the order in which they began.`}
            </p>
          </>
        )
      }
    </Loaded>
  );
}

/** Of which runs a run is a part; nothing where it is of none. */
export function PartOf({ run }: { run: string }) {
  const { data } = useContained(run);
  const { parent, root } = data ?? {};
  if (!parent && !root) return null;
  return (
    <>
      {' '}
      {parent && (
        <>
          Started by <RunLink id={parent.id} /> of <JobLink job={parent.job} />
          {root && root.id !== parent.id ? ', ' : '.'}
        </>
      )}
      {root && root.id !== parent?.id && (
        <>
          within <RunLink id={root.id} /> of <JobLink job={root.job} />.
        </>
      )}
    </>
  );
}
