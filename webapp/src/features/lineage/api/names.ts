import { useQuery } from '@tanstack/react-query';
import type { Sent, Shape } from '@/lib/api';
import { apiPath, getJson } from '@/lib/http';

/** A rule by which names of events are rewritten. */
export type RenamingRule = Sent<Shape<'RenamingRule'>>;

/** Jobs that ran once each and whose names differ in numbers alone. */
export type AlikeJobs = Sent<Shape<'AlikeJobs'>, 'namespace' | 'name' | 'replacement' | 'jobs' | 'examples'>;

const KEY = 'name-rules';

export function useNameRules() {
  return useQuery({
    queryKey: [KEY, 'on'],
    queryFn: ({ signal }) => getJson<RenamingRule[]>(apiPath('graph', 'names', 'rules'), {}, signal),
  });
}

export function useAlikeJobs() {
  return useQuery({
    queryKey: [KEY, 'suggested'],
    queryFn: ({ signal }) => getJson<AlikeJobs[]>(apiPath('graph', 'names', 'rules', 'suggestions'), {}, signal),
  });
}
