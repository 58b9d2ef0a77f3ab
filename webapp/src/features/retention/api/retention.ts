import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Posted, Sent, Shape, With } from '@/lib/api';
import { apiPath, deleteAt, getJson, postJson, putJson, withQuery } from '@/lib/http';
import type { DatasetName, JobName } from '@/lib/page';

export type Policy = Sent<Shape<'RetentionPolicy'>, 'namespace' | 'setBy' | 'setAt'>;

export type PolicyRequest = Shape<'PolicyRequest'>;

export type HoldScope = With<Sent<Shape<'Scope'>>, { dataset?: DatasetName | null; job?: JobName | null }>;

export type Hold = With<Sent<Shape<'Hold'>, 'id' | 'reason' | 'setBy' | 'setAt'>, { scope: HoldScope }>;

export type HoldRequest = Posted<'/api/v1/retention/holds'>;

/** What came of one part of the event log, of the runs or of the edges. */
export type Line = With<Sent<Shape<'Line'>, 'part' | 'whole' | 'goes' | 'held'>, { kind: 'EVENT' | 'RUN' | 'EDGE' }>;

export type Preview = With<Sent<Shape<'RetentionOutcome'>, 'at'>, { lines: Line[] }>;

export type Dropped = Sent<
  Shape<'Dropped'>,
  'run' | 'kind' | 'part' | 'whole' | 'items' | 'digest' | 'first' | 'last' | 'at'
>;

const KEY = 'retention';

export function useRetentionPolicies() {
  return useQuery({
    queryKey: [KEY, 'policies'],
    queryFn: ({ signal }) => getJson<Policy[]>(apiPath('retention', 'policies'), {}, signal),
  });
}

export function useHolds() {
  return useQuery({
    queryKey: [KEY, 'holds'],
    queryFn: ({ signal }) => getJson<Hold[]>(apiPath('retention', 'holds'), {}, signal),
  });
}

export function usePreview() {
  return useQuery({
    queryKey: [KEY, 'preview'],
    queryFn: ({ signal }) => getJson<Preview>(apiPath('retention', 'preview'), {}, signal),
  });
}

export function useDropped() {
  return useQuery({
    queryKey: [KEY, 'dropped'],
    queryFn: ({ signal }) => getJson<Dropped[]>(apiPath('retention', 'dropped'), { limit: 20 }, signal),
  });
}

export function useSetPolicy() {
  const forget = useForgetting();
  return useMutation({
    mutationFn: (policy: PolicyRequest) => putJson(apiPath('retention', 'policies'), policy),
    onSuccess: forget,
  });
}

export function useRemovePolicy() {
  const forget = useForgetting();
  return useMutation({
    mutationFn: (namespace: string) => deleteAt(withQuery(apiPath('retention', 'policies'), { namespace })),
    onSuccess: forget,
  });
}

export function useHold() {
  const forget = useForgetting();
  return useMutation({
    mutationFn: (hold: HoldRequest) => postJson(apiPath('retention', 'holds'), hold),
    onSuccess: forget,
  });
}

export function useLift(id: string) {
  const forget = useForgetting();
  return useMutation({
    mutationFn: (reason: string) => postJson(apiPath('retention', 'holds', id, 'lift'), { reason }),
    onSuccess: forget,
  });
}

/** What is held or kept changes what would go. */
function useForgetting() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: [KEY] });
}
