import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Sent, Shape } from '@/lib/api';
import { apiPath, deleteAt, getJson, postForJson, postJson, withQuery, type Query } from '@/lib/http';
import type { Page } from '@/lib/page';

/** An event that was kept out of the log, or of the graph. */
export type DeadLetter = Sent<
  Shape<'DeadLetter'>,
  'digest' | 'code' | 'reason' | 'size' | 'firstAt' | 'lastAt' | 'times' | 'logged' | 'replayable'
>;

export type DeadLetterPage = Page<DeadLetter> & { codes: Sent<Shape<'CodeCount'>, 'code' | 'count'>[] };

/** What came of taking many again. */
export type Replayed = Sent<Shape<'Replayed'>, 'taken' | 'refused' | 'complete'>;

const KEY = 'dead-letters';

export function useDeadLetters(query: Query) {
  return useQuery({
    queryKey: [KEY, query],
    queryFn: ({ signal }) => getJson<DeadLetterPage>(apiPath('lineage', 'dead-letters'), query, signal),
    placeholderData: keepPreviousData,
  });
}

export function useReplay() {
  const forget = useForgetting();
  return useMutation({
    mutationFn: (digest: string) => postJson(apiPath('lineage', 'dead-letters', digest, 'replay')),
    // Refused again, it has come once more.
    onSettled: forget,
  });
}

export function useReplayAll() {
  const forget = useForgetting();
  return useMutation({
    mutationFn: (code: string) =>
      postForJson<Replayed>(withQuery(apiPath('lineage', 'dead-letters', 'replay'), { code })),
    onSettled: forget,
  });
}

export function useDiscard() {
  const forget = useForgetting();
  return useMutation({
    mutationFn: (digest: string) => deleteAt(apiPath('lineage', 'dead-letters', digest)),
    onSuccess: forget,
  });
}

/** Where a browser saves the bytes from. */
export function bodyOf(digest: string): string {
  return apiPath('lineage', 'dead-letters', digest, 'body');
}

function useForgetting() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: [KEY] });
}
