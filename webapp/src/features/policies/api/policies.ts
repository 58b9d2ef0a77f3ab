import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Got, Sent, Shape, With } from '@/lib/api';
import { apiPath, getJson, getText, type Query } from '@/lib/http';
import type { Page } from '@/lib/page';

export type Obligation = Sent<Shape<'ObligationView'>, 'kind'>;

export type Policy = With<Sent<Shape<'PolicyView'>, 'id' | 'effect'>, { obligations?: Obligation[] | null }>;

export type Reason = Sent<Shape<'ReasonView'>, 'code' | 'message'>;

export type DecisionInput = Sent<Shape<'Data'>, 'contract'>;

export type Decision = With<
  Sent<Got<'/api/v1/decisions/{id}'>, 'id' | 'allowed' | 'decidedAt'>,
  {
    inputs?: DecisionInput[] | null;
    output?: DecisionInput | null;
    reasons: Reason[];
    obligations?: Obligation[] | null;
  }
>;

export function usePolicies(query: Query) {
  return useQuery({
    queryKey: ['policies', query],
    queryFn: ({ signal }) => getJson<Page<Policy>>(apiPath('policies'), query, signal),
    placeholderData: keepPreviousData,
  });
}

export function usePolicy(id: string) {
  return useQuery({
    queryKey: ['policy', id],
    queryFn: ({ signal }) => getJson<Policy>(apiPath('policies', id), {}, signal),
  });
}

export function usePolicySource(id: string) {
  return useQuery({
    queryKey: ['policy', id, 'source'],
    queryFn: ({ signal }) => getText(apiPath('policies', id), 'application/yaml', signal),
  });
}

export function useDecisions(query: Query) {
  return useQuery({
    queryKey: ['decisions', query],
    queryFn: ({ signal }) => getJson<Page<Decision>>(apiPath('decisions'), query, signal),
    placeholderData: keepPreviousData,
  });
}

export function useDecision(id: string) {
  return useQuery({
    queryKey: ['decision', id],
    queryFn: ({ signal }) => getJson<Decision>(apiPath('decisions', id), {}, signal),
  });
}
