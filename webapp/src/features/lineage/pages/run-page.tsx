import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useParams } from 'react-router';
import { Loaded } from '@/components/loaded';
import { Nothing } from '@/components/nothing';
import { Page } from '@/components/page';
import { When } from '@/components/when';
import { useUrlState } from '@/lib/url-state';
import { useMakers } from '../api/runs';
import { PartOf, RunsWithin } from '../components/contained-runs';
import { CheckedLabel, JobLink, RunStateLabel } from '../components/run-marks';
import { RunCompared } from '../components/run-compared';
import { RunFacets } from '../components/run-facets';
import { BuiltOnIt, MadeFrom } from '../components/run-tables';

const VIEWS: ['made-from' | 'built-on-it' | 'within' | 'told' | 'compared', string][] = [
  ['made-from', 'Made from'],
  ['built-on-it', 'Built on it'],
  ['within', 'Runs within it'],
  ['told', 'What was told'],
  ['compared', 'Beside another run'],
];

/** One run: from which runs its data came, which runs built on what it made, and what was told of it. */
export default function RunPage() {
  const { id = '' } = useParams();
  const { text, change } = useUrlState();
  const view = VIEWS.find(([value]) => value === text('view'))?.[0] ?? 'made-from';
  const makers = useMakers(id);
  const run = makers.data?.runs.find((candidate) => candidate.id === id);
  return (
    <Page
      title="Run"
      crumbs={[{ to: '/lineage', label: 'Lineage' }]}
      marks={
        run && (
          <>
            <RunStateLabel state={run.state} />
            {run.verdict && <CheckedLabel of="its check" verdict={run.verdict} />}
          </>
        )
      }
      sentence={
        <>
          <code className="breaks">{id}</code>
          {run && (
            <>
              {' '}
              of <JobLink job={run.job} />, last heard of <When at={run.lastSeen} />.
            </>
          )}
          <PartOf run={id} />
        </>
      }
    >
      <div className="choices">
        <ToggleGroup aria-label="View">
          {VIEWS.map(([value, words]) => (
            <ToggleGroupItem
              key={value}
              text={words}
              isSelected={view === value}
              onChange={() => change({ view: value === 'made-from' ? undefined : value, with: undefined })}
            />
          ))}
        </ToggleGroup>
      </div>
      {view === 'made-from' && <MadeFrom run={id} />}
      {view === 'built-on-it' && <BuiltOnIt run={id} />}
      {view === 'within' && <RunsWithin run={id} />}
      {view === 'told' && <RunFacets run={id} />}
      {view === 'compared' && (
        <Loaded query={makers} lines={6}>
          {() =>
            run ? (
              <RunCompared run={id} job={run.job} />
            ) : (
              <Nothing title="No event has told of this run">Another run may name it.</Nothing>
            )
          }
        </Loaded>
      )}
    </Page>
  );
}
