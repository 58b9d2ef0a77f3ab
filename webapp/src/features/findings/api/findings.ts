import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiPath, ApiProblem, getJson, postJson, type Query } from '@/lib/http';
import type { DatasetName, JobName, Page } from '@/lib/page';

export interface PathStep {
  node: string;
  kind: string;
  namespace: string;
  name: string;
  field?: string | null;
  job?: JobName | string | null;
  transformation?: string | null;
  atFault: boolean;
}

export interface Finding {
  id: string;
  rule: string;
  severity: string;
  status: 'open' | 'resolved' | 'waived';
  title: string;
  dataset: DatasetName;
  field?: string | null;
  dataCategory?: string | null;
  purposes?: { declared?: string[]; target?: string[] } | null;
  path?: PathStep[] | null;
  firstSeen?: string | null;
  lastSeen?: string | null;
  article?: string | null;
  waiver?: { reason?: string; until?: string; by?: string } | null;
}

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
