import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Listed, Sent, Shape, With } from '@/lib/api';
import { apiPath, ApiProblem, getJson, postJson, type Query } from '@/lib/http';
import type { DatasetName, JobName, Page } from '@/lib/page';

export type PathStep = With<
  Sent<Shape<'PathNode'>, 'node' | 'kind' | 'namespace' | 'name' | 'atFault'>,
  { job?: JobName | null }
>;

export type Finding = With<
  Sent<Listed<'/api/v1/findings'>, 'id' | 'rule' | 'severity' | 'title'>,
  { status: 'open' | 'resolved' | 'waived'; dataset: DatasetName; path?: PathStep[] | null }
>;

const LARGEST_PAGE = 500;

export function useFindings(query: Query) {
  return useQuery({
    queryKey: ['findings', query],
    queryFn: ({ signal }) => getJson<Page<Finding>>(apiPath('findings'), query, signal),
    placeholderData: keepPreviousData,
  });
}

/** One finding; the server gives them as pages only, so the pages are read until it is met. */
export function useFinding(id: string) {
  return useQuery({
    queryKey: ['findings', 'one', id],
    queryFn: async ({ signal }) => {
      for (let offset = 0; ; offset += LARGEST_PAGE) {
        const page = await getJson<Page<Finding>>(apiPath('findings'), { limit: LARGEST_PAGE, offset }, signal);
        const found = page.items.find((finding) => finding.id === id);
        if (found) return found;
        if (page.items.length === 0 || offset + page.items.length >= page.total) {
          throw new ApiProblem({
            status: 404,
            title: 'No such finding',
            detail: 'It may have been found under another graph; the list shows what is found today.',
          });
        }
      }
    },
  });
}

export function useWaive(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (waiver: { reason: string; until: string }) => postJson(apiPath('findings', id, 'waive'), waiver),
    onSuccess: () => client.invalidateQueries({ queryKey: ['findings'] }),
  });
}

export function useReopen(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => postJson(apiPath('findings', id, 'reopen')),
    onSuccess: () => client.invalidateQueries({ queryKey: ['findings'] }),
  });
}
