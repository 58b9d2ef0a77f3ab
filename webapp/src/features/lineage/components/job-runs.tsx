import { DataTable, type Column } from '@/components/data-table';
import { Loaded } from '@/components/loaded';
import { Nothing } from '@/components/nothing';
import { When } from '@/components/when';
import { count } from '@/lib/words';
import { useAsOf } from '@/lib/as-of';
import { useJobRuns, type JobRun } from '../api/runs';
import { RunLink, RunStateLabel } from './run-marks';

const COLUMNS: Column<JobRun>[] = [
  { head: 'Run', names: true, cell: ({ id }) => <RunLink id={id} /> },
  { head: 'State', cell: ({ state }) => <RunStateLabel state={state} /> },
  { head: 'Started', cell: ({ startedAt }) => <When at={startedAt} missing="not told" /> },
  { head: 'Ended', cell: ({ endedAt }) => <When at={endedAt} missing="not yet" /> },
  { head: 'For', cell: ({ nominalStartTime }) => (nominalStartTime ? <When at={nominalStartTime} /> : '') },
];

/** The newest runs of a job that had begun by the time that is shown; each leads to what it was made from and what was built on it. */
export function JobRuns({ namespace, name }: { namespace: string; name: string }) {
  const at = useAsOf();
  const runs = useJobRuns(namespace, name, at);
  return (
    <Loaded query={runs} lines={8}>
      {(answer) =>
        answer.runs.length === 0 ? (
          <Nothing title={at === '' ? 'No run of this job is known' : 'No run of this job had begun'}>
            {at === ''
              ? 'It was declared, and no event has told of a run.'
              : 'Runs that began later are shown as of later times.'}
          </Nothing>
        ) : (
          <>
            <p className="quiet">
              {answer.runs.length < answer.totalCount
                ? `The newest ${answer.runs.length} of ${count(answer.totalCount, 'run')}.`
                : count(answer.totalCount, 'run')}
            </p>
            <DataTable label="Runs" columns={COLUMNS} rows={answer.runs} rowKey={({ id }) => id} />
          </>
        )
      }
    </Loaded>
  );
}
