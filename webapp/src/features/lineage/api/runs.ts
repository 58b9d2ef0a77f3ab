import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Got, Sent, With } from '@/lib/api';
import { apiPath, getJson } from '@/lib/http';
import type { Page } from '@/lib/page';

type UpstreamSent = Got<'/api/v1/graph/runs/{id}/upstream'>;
type DownstreamSent = Got<'/api/v1/graph/runs/{id}/downstream'>;
type RunsSent = Got<'/api/v1/namespaces/{namespace}/jobs/{name}/runs'>;

interface Job {
  namespace: string;
  name: string;
}

interface Dataset {
  namespace: string;
  name: string;
}

type Named = 'id' | 'state' | 'lastSeen' | 'distance';

/** A run with what it read, and which runs had made that. */
export type MakingRun = With<
  Sent<NonNullable<UpstreamSent['runs']>[number], Named>,
  { job: Job; inputs: { dataset: Dataset; madeBy?: string }[] }
>;

export interface Reason {
  dataset: Dataset;
  madeBy: string;
  evidence: 'VERSION' | 'SUBSET' | 'NOMINAL_TIME' | 'NOT_REPLACED';
  parts: string[];
}

/** A run with what it took from the runs before it, and what it wrote. */
export type BuiltRun = With<
  Sent<NonNullable<DownstreamSent['runs']>[number], Named>,
  { job: Job; because: Reason[]; writes: { dataset: Dataset; parts: string[] }[] }
>;

export type JobRun = Sent<NonNullable<RunsSent['runs']>[number], 'id' | 'state'>;

export interface Runs<Run> {
  run: string;
  runs: Run[];
  leftOut: number;
}

/** How far runs are followed. */
const DEPTH = 20;

const MOST_RUNS = 50;

export function useMakers(run: string) {
  return useQuery({
    queryKey: ['run-makers', run],
    queryFn: ({ signal }) =>
      getJson<Runs<MakingRun>>(apiPath('graph', 'runs', run, 'upstream'), { depth: DEPTH }, signal),
  });
}

export function useBuilt(run: string) {
  return useQuery({
    queryKey: ['run-built', run],
    queryFn: ({ signal }) =>
      getJson<Runs<BuiltRun>>(apiPath('graph', 'runs', run, 'downstream'), { depth: DEPTH }, signal),
  });
}

type ContainedSent = Got<'/api/v1/graph/runs/{id}/contained'>;

/** A run that was named as containing another; events of its own may never have come. */
interface NamedRun {
  id: string;
  job: Job;
}

/** A run within another. */
export type ContainedRun = With<Sent<ContainedSent['items'][number], 'id' | 'state' | 'lastSeen'>, { job: Job }>;

export type ContainedRuns = Page<ContainedRun> & { parent?: NamedRun | null; root?: NamedRun | null };

const MOST_CONTAINED = 200;

export function useContained(run: string) {
  return useQuery({
    queryKey: ['run-contained', run],
    queryFn: ({ signal }) =>
      getJson<ContainedRuns>(apiPath('graph', 'runs', run, 'contained'), { limit: MOST_CONTAINED }, signal),
  });
}

/** What a run read or wrote, with the facets of that reading or writing. */
export interface UsedDataset {
  datasetVersionId: Dataset;
  facets: Record<string, unknown>;
}

type RunSent = Got<'/api/v1/jobs/runs/{id}'>;

type ToldRun = With<
  Sent<RunSent, 'id' | 'facets' | 'inputDatasetVersions' | 'outputDatasetVersions'>,
  { facets: Record<string, unknown>; inputDatasetVersions: UsedDataset[]; outputDatasetVersions: UsedDataset[] }
>;

export function useRun(run: string) {
  return useQuery({
    queryKey: ['run', run],
    queryFn: ({ signal }) => getJson<ToldRun>(apiPath('jobs', 'runs', run), {}, signal),
  });
}

/** The facets of the run's job, the newest of each name. */
export function useJobFacets(run: string) {
  return useQuery({
    queryKey: ['run-job-facets', run],
    queryFn: ({ signal }) =>
      getJson<{ facets: Record<string, unknown> }>(apiPath('jobs', 'runs', run, 'facets'), { type: 'job' }, signal),
  });
}

/** Those of a job that had begun by a time, as they were then; of now where none is given. */
export function useJobRuns(namespace: string, name: string, at = '') {
  return useQuery({
    queryKey: ['job-runs', namespace, name, at],
    queryFn: ({ signal }) =>
      getJson<{ runs: JobRun[]; totalCount: number }>(
        apiPath('namespaces', namespace, 'jobs', name, 'runs'),
        { limit: MOST_RUNS, at },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
}

type DifferenceSent = Got<'/api/v1/graph/diff/runs'>;

export type FacetDifference = Sent<NonNullable<DifferenceSent['facets']>[number], 'name'>;

export type UseDifference = With<
  Sent<NonNullable<DifferenceSent['reads']>[number]>,
  { dataset: Dataset; facets: FacetDifference[] }
>;

export type RunDifference = With<
  Sent<DifferenceSent, 'same' | 'leftOut'>,
  { facets: FacetDifference[]; reads: UseDifference[]; writes: UseDifference[] }
>;

const MOST_DIFFERENCES = 300;

/** What a run did and had otherwise than another, which is on the left. */
export function useRunDifference(other: string, run: string) {
  return useQuery({
    queryKey: ['run-difference', other, run],
    queryFn: ({ signal }) =>
      getJson<RunDifference>(
        apiPath('graph', 'diff', 'runs'),
        { left: other, right: run, limit: MOST_DIFFERENCES },
        signal,
      ),
  });
}

export function runAddress(id: string): string {
  return `/lineage/runs/${encodeURIComponent(id)}`;
}
