import { Alert, FormSelect, FormSelectOption, Title } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { DataTable, type Column } from '@/components/data-table';
import { Loaded } from '@/components/loaded';
import { Nothing } from '@/components/nothing';
import { exactTime } from '@/lib/time';
import { useUrlState } from '@/lib/url-state';
import { count, plain } from '@/lib/words';
import {
  runAddress,
  useJobRuns,
  useRunDifference,
  type FacetDifference,
  type JobRun,
  type RunDifference,
  type UseDifference,
} from '../api/runs';
import { DatasetLink } from './run-marks';

interface Of {
  run: string;
  job: { namespace: string; name: string };
}

/** A run beside another of its job: what was read, written and told otherwise. The run before it is taken first. */
export function RunCompared({ run, job }: Of) {
  const { text, change } = useUrlState();
  const runs = useJobRuns(job.namespace, job.name);
  return (
    <Loaded query={runs} lines={6}>
      {(answer) => {
        const others = answer.runs.filter(({ id }) => id !== run);
        const other = others.find(({ id }) => id === text('with')) ?? before(answer.runs, run);
        return other === undefined ? (
          <Nothing title="There is no other run">No event has told of another run of this job.</Nothing>
        ) : (
          <>
            <div className="choices">
              <label className="chooser">
                <span>Compared with the run</span>
                <FormSelect
                  value={other.id}
                  aria-label="Compared with the run"
                  onChange={(_event, id) => change({ with: id })}
                >
                  {others.map((candidate) => (
                    <FormSelectOption key={candidate.id} value={candidate.id} label={called(candidate)} />
                  ))}
                </FormSelect>
              </label>
              <Link to={runAddress(other.id)}>Open that run</Link>
            </div>
            <Compared other={other.id} run={run} />
          </>
        );
      }}
    </Loaded>
  );
}

/** Runs come the newest first. */
function before(runs: readonly JobRun[], run: string): JobRun | undefined {
  const at = runs.findIndex(({ id }) => id === run);
  return runs[at + 1] ?? runs.find(({ id }) => id !== run);
}

function called({ id, state, startedAt }: JobRun): string {
  return `${startedAt ? exactTime(startedAt) : 'start not told'}, ${plain(state)}, …${id.slice(-12)}`;
}

function Compared({ other, run }: { other: string; run: string }) {
  const difference = useRunDifference(other, run);
  return (
    <Loaded query={difference} lines={6}>
      {(answer) =>
        answer.facets.length + answer.reads.length + answer.writes.length === 0 ? (
          <Nothing title="Nothing differs">
            Both runs read and wrote the same, in the same versions, and told the same of themselves.
          </Nothing>
        ) : (
          <Differences answer={answer} />
        )
      }
    </Loaded>
  );
}

function Differences({ answer }: { answer: RunDifference }) {
  return (
    <>
      {answer.leftOut > 0 && (
        <Alert isInline variant="info" title={`${count(answer.leftOut, 'more dataset')} not shown`} />
      )}
      <Uses title="Read otherwise" uses={answer.reads} />
      <Uses title="Written otherwise" uses={answer.writes} />
      <Part title="Told otherwise of the run">
        {answer.facets.length > 0 && (
          <DataTable label="Told otherwise of the run" columns={FACETS} rows={answer.facets} rowKey={nameOf} />
        )}
      </Part>
      <p className="quiet">
        {count(answer.same, 'reading or writing', 'readings and writings')} did not differ. The values themselves stand
        at the runs, under What was told.
      </p>
    </>
  );
}

const nameOf = ({ name }: FacetDifference) => name;

const FACETS: Column<FacetDifference>[] = [
  { head: 'Facet', names: true, cell: ({ name }) => <code>{name}</code> },
  { head: 'How it differs', cell: (facet) => howFacet(facet) },
];

const USES: Column<UseDifference>[] = [
  { head: 'Dataset', names: true, cell: ({ dataset }) => <DatasetLink dataset={dataset} /> },
  {
    head: 'How it differs',
    cell: (use) => (
      <ul className="plain-list">
        {howUse(use).map((line) => (
          <li key={line} className="breaks">
            {line}
          </li>
        ))}
      </ul>
    ),
  },
];

function Uses({ title, uses }: { title: string; uses: UseDifference[] }) {
  return (
    <Part title={title}>
      {uses.length > 0 && (
        <DataTable
          label={title}
          columns={USES}
          rows={uses}
          rowKey={({ dataset }) => `${dataset.namespace}:${dataset.name}`}
        />
      )}
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="part" aria-label={title}>
      <Title headingLevel="h2" size="lg">
        {title}
      </Title>
      {children || <p className="quiet">Nothing.</p>}
    </section>
  );
}

function howUse({ only, leftVersion, rightVersion, facets }: UseDifference): string[] {
  if (only) return [onlyIn(only)];
  const version =
    leftVersion || rightVersion
      ? [`version ${leftVersion ?? 'not told'} in the other run, ${rightVersion ?? 'not told'} in this one`]
      : [];
  return [...version, ...facets.map((facet) => `${facet.name}: ${howFacet(facet)}`)];
}

function howFacet({ only, keys }: FacetDifference): string {
  if (only) return onlyIn(only);
  return keys?.length ? keys.join(', ') : 'other values';
}

/** The other run is on the left. */
function onlyIn(side: string): string {
  return side === 'left' ? 'only in the other run' : 'only in this run';
}
