import { Alert, Switch, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { lazy, Suspense, useMemo } from 'react';
import { Link } from 'react-router';
import { Loaded, SkeletonLines } from '@/components/loaded';
import { Nothing } from '@/components/nothing';
import { Page } from '@/components/page';
import { When } from '@/components/when';
import { useUrlState } from '@/lib/url-state';
import { count } from '@/lib/words';
import { compareAddress } from '../api/differences';
import { useGraph } from '../api/lineage';
import { indexGraph } from '../graph/graph-index';
import type { GraphAnswer } from '../graph/model';
import { ExportMenu } from './export-menu';
import { GraphTable } from './graph-table';
import { JobRuns } from './job-runs';
import { DepthChoice, DirectionChoice, GrainChoice, usePart } from './part-choices';
import { ReachedTable } from './reached-table';

const GraphPicture = lazy(() => import('./graph-picture'));

type View = 'graph' | 'table' | 'reached' | 'runs';

const VIEWS: [View, string][] = [
  ['graph', 'Graph'],
  ['table', 'Table'],
  ['reached', 'Reached'],
];
const OF_JOBS: [View, string][] = [...VIEWS, ['runs', 'Runs']];

export function GraphScreen({ start }: { start: string }) {
  const { text, change } = useUrlState();
  const part = usePart();
  const { direction, depth, grain, influence } = part;
  const views = start.startsWith('job:') ? OF_JOBS : VIEWS;
  const view = views.find(([value]) => value === text('view'))?.[0] ?? 'graph';
  const graph = useGraph(start, part);
  const node = graph.data?.nodes.find((candidate) => candidate.id === start);
  return (
    <Page
      title={node?.name ?? nameOf(start)}
      crumbs={[{ to: '/lineage', label: 'Lineage' }]}
      actions={<Link to={compareAddress(start, { direction, depth })}>Compare two times</Link>}
      sentence={
        node && (
          <>
            {node.kind === 'job' ? 'Job' : 'Dataset'} in <code>{node.namespace}</code>, last seen{' '}
            <When at={node.lastSeen} />.
          </>
        )
      }
    >
      <div className="choices">
        {(view === 'graph' || view === 'table') && <DirectionChoice direction={direction} />}
        {view !== 'runs' && <DepthChoice depth={depth} />}
        {(view === 'graph' || view === 'table') && <GrainChoice grain={grain} />}
        {(view === 'graph' || view === 'table') && grain === 'dataset' && (
          <Switch
            id="influence"
            label="Influence"
            isChecked={influence}
            onChange={(_event, checked) => change({ influence: checked ? 'true' : undefined })}
          />
        )}
        <ToggleGroup aria-label="View" className="to-the-end">
          {views.map(([value, words]) => (
            <ToggleGroupItem
              key={value}
              text={words}
              isSelected={view === value}
              onChange={() => change({ view: value === 'graph' ? undefined : value })}
            />
          ))}
        </ToggleGroup>
        {view !== 'runs' && <ExportMenu start={start} part={part} />}
      </div>
      {view === 'reached' ? (
        <ReachedTable start={start} depth={depth} at={part.at} />
      ) : view === 'runs' ? (
        <Loaded query={graph} lines={8}>
          {() => (node ? <JobRuns namespace={node.namespace} name={node.name} /> : <UnknownNode />)}
        </Loaded>
      ) : (
        <Loaded query={graph} lines={10}>
          {(answer) => <Answer answer={answer} view={view} influence={influence} />}
        </Loaded>
      )}
    </Page>
  );
}

function Answer({ answer, view, influence }: { answer: GraphAnswer; view: 'graph' | 'table'; influence: boolean }) {
  const index = useMemo(() => indexGraph(answer), [answer]);
  if (answer.nodes.length === 0) {
    return <UnknownNode />;
  }
  return (
    <>
      {answer.leftOut && (
        <Alert isInline variant="info" title={`${count(answer.leftOut.nodes, 'more node')} not shown`}>
          {answer.leftOut.reason}. Take fewer hops or one direction to see all of a smaller part.
        </Alert>
      )}
      {view === 'table' ? (
        <GraphTable index={index} influence={influence} />
      ) : (
        <Suspense fallback={<SkeletonLines lines={10} />}>
          <GraphPicture index={index} influence={influence} />
        </Suspense>
      )}
    </>
  );
}

/** What an id ends with; all of what is no node, such as a namespace or another selector. */
function nameOf(start: string): string {
  return /^(dataset|datasetField|job):/.test(start) ? start.slice(start.lastIndexOf(':') + 1) : start;
}

function UnknownNode() {
  return (
    <Nothing title="No lineage is known here" command="./pacta lineage send events.ndjson">
      No event has mentioned this yet. Was it named differently, or does its pipeline not send events to Pacta?
    </Nothing>
  );
}
