import { lazy, Suspense, useMemo } from 'react';
import { Loaded, SkeletonLines } from '@/components/loaded';
import { useGraphAt, type Part, type Times } from '../api/differences';
import { marksOf, unionOf, type ChangeRow } from '../graph/difference';
import { indexGraph } from '../graph/graph-index';
import type { GraphAnswer } from '../graph/model';

const GraphPicture = lazy(() => import('./graph-picture'));

/** Both times in one picture, with a mark at what came and what went. */
export function ComparedPicture({ part, times, rows }: { part: Part; times: Times; rows: readonly ChangeRow[] }) {
  const before = useGraphAt(part, times, 'from');
  const after = useGraphAt(part, times, 'to');
  return (
    <Loaded query={before} lines={10}>
      {(first) => (
        <Loaded query={after} lines={10}>
          {(second) => <Drawn before={first} after={second} rows={rows} />}
        </Loaded>
      )}
    </Loaded>
  );
}

function Drawn({ before, after, rows }: { before: GraphAnswer; after: GraphAnswer; rows: readonly ChangeRow[] }) {
  const index = useMemo(() => indexGraph(unionOf(before, after)), [before, after]);
  const marks = useMemo(() => marksOf(rows), [rows]);
  return (
    <>
      {index.answer.leftOut && (
        <p className="quiet">The picture leaves out some datasets and jobs; the table below does not.</p>
      )}
      <Suspense fallback={<SkeletonLines lines={10} />}>
        <GraphPicture index={index} influence={false} marks={marks} />
      </Suspense>
    </>
  );
}
