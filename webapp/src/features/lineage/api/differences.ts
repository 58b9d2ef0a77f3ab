import { useQuery } from '@tanstack/react-query';
import { apiPath, getJson } from '@/lib/http';
import type { Difference } from '../graph/difference';
import type { GraphAnswer } from '../graph/model';
import { MOST_CARDS, type Direction } from './lineage';

/** Two times: of what was so, with all that is known today, or of what was known of the second one. */
export interface Times {
  from: string;
  to: string;
  by: 'so' | 'known';
}

/** What lies around a node; all of the graph without a start. */
export interface Part {
  start: string;
  direction: Direction;
  depth: number;
  influence: boolean;
}

/** The most edges of each kind of difference that are listed; the server counts the rest. */
const MOST_CHANGES = 300;

/** The differences among datasets and jobs, or among the fields of the same part. */
export function useDifference(part: Part, times: Times, grain: 'dataset' | 'field') {
  return useQuery({
    queryKey: ['graph-difference', part, times, grain],
    queryFn: ({ signal }) =>
      getJson<Difference>(
        apiPath('graph', 'diff'),
        {
          ...(part.start === ''
            ? {}
            : { start: part.start, direction: part.direction, depth: part.depth, indirect: part.influence, grain }),
          ...asked(times),
          limit: MOST_CHANGES,
        },
        signal,
      ),
  });
}

function asked({ from, to, by }: Times) {
  return by === 'known' ? { from: to, to, knownFrom: from, knownTo: to } : { from, to };
}

/** The graph as it stood at one of the two times. */
export function useGraphAt({ start, direction, depth }: Part, { from, to, by }: Times, end: 'from' | 'to') {
  const time = end === 'from' ? from : to;
  const query = by === 'known' ? { at: to, known: time } : { at: time };
  return useQuery({
    queryKey: ['graph-at', start, direction, depth, query],
    queryFn: ({ signal }) =>
      getJson<GraphAnswer>(
        apiPath('graph'),
        { start, direction, depth, ...query, grain: 'dataset', limit: MOST_CARDS, layout: true },
        signal,
      ),
  });
}

/** The page that compares the same part of the graph at two times. */
export function compareAddress(start: string, { direction, depth }: Pick<Part, 'direction' | 'depth'>): string {
  const search = new URLSearchParams({ node: start });
  if (direction !== 'both') search.set('direction', direction);
  if (depth !== 1) search.set('depth', String(depth));
  return `/lineage/compare?${search}`;
}
