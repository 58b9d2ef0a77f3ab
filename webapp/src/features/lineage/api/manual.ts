import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Sent, Shape } from '@/lib/api';
import { apiPath, getJson, postJson } from '@/lib/http';

/** A dataset, or a field of one. */
export interface Place {
  namespace: string;
  name: string;
  field?: string;
}

/** An edge that a person added, with the reason. */
export type ManualEdge = Sent<Shape<'ManualEdge'>, 'why' | 'by' | 'at'> & { from: Place; to: Place };

export interface NewEdge {
  from: Place;
  to: Place;
  why: string;
  /** An end that no event has named is meant, and not misspelt. */
  unknown: boolean;
}

const KEY = 'manual-edges';

/** Those that lead into a dataset or its fields. */
export function useManualEdges(namespace: string, name: string) {
  return useQuery({
    queryKey: [KEY, namespace, name],
    queryFn: async ({ signal }) =>
      (await getJson<{ items: ManualEdge[] }>(apiPath('graph', 'manual'), { namespace, name }, signal)).items,
  });
}

export function useAddEdge() {
  const forget = useForgetting();
  return useMutation({
    mutationFn: (edge: NewEdge) => postJson(apiPath('graph', 'manual'), edge),
    onSuccess: forget,
  });
}

export function useRemoveEdge() {
  const forget = useForgetting();
  return useMutation({
    mutationFn: ({ from, to }: { from: Place; to: Place }) =>
      postJson(apiPath('graph', 'manual', 'remove'), { from, to }),
    onSuccess: forget,
  });
}

/** The picture has the edge too. */
function useForgetting() {
  const queries = useQueryClient();
  return () =>
    Promise.all([queries.invalidateQueries({ queryKey: [KEY] }), queries.invalidateQueries({ queryKey: ['graph'] })]);
}
