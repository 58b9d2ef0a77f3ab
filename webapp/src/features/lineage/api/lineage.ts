import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Got, Sent } from '@/lib/api';
import { apiPath, getJson } from '@/lib/http';
import type { GraphAnswer } from '../graph/model';

export type Direction = 'both' | 'upstream' | 'downstream';

type Found = Got<'/api/v1/search'>;

export type SearchResult = Sent<NonNullable<Found['results']>[number], 'type' | 'name' | 'namespace'>;

/** The most cards one picture holds; the server says what it left out. */
export const MOST_CARDS = 300;

export function useGraph(start: string, direction: Direction, depth: number) {
  return useQuery({
    queryKey: ['graph', start, direction, depth],
    queryFn: ({ signal }) =>
      getJson<GraphAnswer>(
        apiPath('graph'),
        { start, direction, depth, grain: 'dataset', limit: MOST_CARDS, layout: true },
        signal,
      ),
    enabled: start !== '',
    placeholderData: keepPreviousData,
  });
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
