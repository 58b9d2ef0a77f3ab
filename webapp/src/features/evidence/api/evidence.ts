import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Listed, Sent, With } from '@/lib/api';
import { apiPath, getJson, type Query } from '@/lib/http';
import type { Page } from '@/lib/page';

export const KINDS = [
  'publication',
  'proposal',
  'review',
  'waiver',
  'waiver-ended',
  'retention-policy',
  'legal-hold',
  'legal-hold-lifted',
  'retention-dropped',
] as const;

/** Something that happened and stays known: who did what, when, about what. */
export type Evidence = With<
  Sent<Listed<'/api/v1/evidence'>, 'sequence' | 'at' | 'actor' | 'kind' | 'subject'>,
  { data?: unknown }
>;

export function useEvidence(query: Query) {
  return useQuery({
    queryKey: ['evidence', query],
    queryFn: ({ signal }) => getJson<Page<Evidence>>(apiPath('evidence'), query, signal),
    placeholderData: keepPreviousData,
  });
}
