import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Got, Sent } from '@/lib/api';
import { apiPath, getJson, withQuery } from '@/lib/http';
import type { GraphAnswer } from '../graph/model';

export type Direction = 'both' | 'upstream' | 'downstream';

type Found = Got<'/api/v1/search'>;

export type SearchResult = Sent<NonNullable<Found['results']>[number], 'type' | 'name' | 'namespace'>;

/** The most cards one picture holds; the server says what it left out. */
export const MOST_CARDS = 300;

export type Grain = 'dataset' | 'job' | 'namespace' | 'system';

export interface Part {
  direction: Direction;
  depth: number;
  grain: Grain;
  /** Column edges too along which no value flows: joins, filters, groups. */
  influence: boolean;
  /** The time that the graph is asked of; empty for now. */
  at: string;
}

/** Among datasets and jobs, those beyond the cards of the picture are taken together by namespace. */
export function useGraph(start: string, { direction, depth, grain, influence, at }: Part) {
  const beyond = grain === 'dataset' ? { indirect: influence, aggregate: 'namespace' } : {};
  return useQuery({
    queryKey: ['graph', start, direction, depth, grain, influence, at],
    queryFn: ({ signal }) =>
      getJson<GraphAnswer>(
        apiPath('graph'),
        { start, direction, depth, grain, at, limit: MOST_CARDS, layout: true, ...beyond },
        signal,
      ),
    enabled: start !== '',
    placeholderData: keepPreviousData,
  });
}

type ImpactSent = Got<'/api/v1/graph/impact'>;

export type Reached = Sent<
  NonNullable<ImpactSent['reached']>[number],
  'id' | 'kind' | 'namespace' | 'name' | 'distance'
>;

export interface Impact {
  start: string;
  reached: Reached[];
  owners: { name: string; reached: number }[];
  withoutOwner: number;
  leftOut: number;
}

export function useImpact(start: string, depth: number, at: string) {
  return useQuery({
    queryKey: ['impact', start, depth, at],
    queryFn: ({ signal }) => getJson<Impact>(apiPath('graph', 'impact'), { start, depth, at }, signal),
    placeholderData: keepPreviousData,
  });
}

/** Where the same part of the graph is to be had as a file. */
export function exportAddress(
  format: string,
  start: string,
  { direction, depth, at }: Pick<Part, 'direction' | 'depth' | 'at'>,
): string {
  return withQuery(apiPath('graph', 'export'), { start, direction, depth, at, format, grain: 'field' });
}

export function useLineageSearch(q: string, filter: string) {
  return useQuery({
    queryKey: ['lineage-search', q, filter],
    queryFn: ({ signal }) =>
      getJson<{ totalCount: number; results: SearchResult[] }>(apiPath('search'), { q, filter, limit: 50 }, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
}

export function nodeOf(result: SearchResult): string {
  return result.nodeId ?? `${result.type.toLowerCase()}:${result.namespace}:${result.name}`;
}
