import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiPath, getJson, getText, type Query } from '@/lib/http';
import type { Page } from '@/lib/page';

export interface Obligation {
  kind: string;
  dataCategories?: string[] | null;
  fields?: string[] | null;
  mask?: string | null;
  filter?: string | null;
}

export interface Policy {
  id: string;
  description?: string | null;
  effect: string;
  who?: { roles?: string[]; teams?: string[]; pipelines?: string[] } | null;
  what?: { contracts?: string[]; classifications?: string[]; dataCategories?: string[] } | null;
  actions?: string[] | null;
  purposes?: string[] | null;
  obligations?: Obligation[] | null;
  validUntil?: string | null;
  updatedAt?: string | null;
  updatedBy?: string | null;
}

export interface Reason {
  code: string;
  message: string;
  policy?: string | null;
  resource?: string | null;
  field?: string | null;
}

export interface DecisionInput {
  contract: string;
  version?: string | null;
  schemaObject?: string | null;
  fields?: string[] | null;
}

export interface Decision {
  id: string;
  allowed: boolean;
  subject?: { name?: string; roles?: string[]; teams?: string[]; pipeline?: string | null } | null;
  action?: string | null;
  purpose?: string | null;
  inputs?: DecisionInput[] | null;
  output?: DecisionInput | null;
  reasons: Reason[];
  obligations?: Obligation[] | null;
  policyRevision?: string | null;
  engine?: string | null;
  decidedAt: string;
}

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
