import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Sent, Shape, With } from '@/lib/api';
import { apiPath, getJson, type Query } from '@/lib/http';
import type { DatasetName, Page } from '@/lib/page';

/** What can be known of a dataset. */
export type Subject = 'SCHEMA' | 'OWNER' | 'INPUTS' | 'COLUMNS' | 'RECENT';

export type CoveragePart = With<Sent<Shape<'CoveragePart'>, 'share'>, { subject: Subject; reason?: string | null }>;

export type DatasetCoverage = With<
  Sent<Shape<'DatasetCoverage'>, 'score' | 'producers'>,
  { dataset: DatasetName; parts: CoveragePart[]; owner?: string | null; lastTold?: string | null }
>;

export type ProducerCoverage = With<
  Sent<Shape<'ProducerCoverage'>, 'producer' | 'datasets' | 'score'>,
  { lacking: Partial<Record<Subject, number>>; lastTold?: string | null }
>;

/** A page of datasets, with the mean of all of them. */
export type CoveragePage = Page<DatasetCoverage> & { score?: number | null; leftOut: number };

export interface ProducerPage {
  items: ProducerCoverage[];
  leftOut: number;
}

const KEY = 'coverage';

export function useCoverage(query: Query) {
  return useQuery({
    queryKey: [KEY, 'datasets', query],
    queryFn: ({ signal }) => getJson<CoveragePage>(apiPath('graph', 'coverage'), query, signal),
    placeholderData: keepPreviousData,
  });
}

export function useProducers(query: Query) {
  return useQuery({
    queryKey: [KEY, 'producers', query],
    queryFn: ({ signal }) => getJson<ProducerPage>(apiPath('graph', 'coverage', 'producers'), query, signal),
    placeholderData: keepPreviousData,
  });
}
