import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Got, Listed, Sent, Shape, With } from '@/lib/api';
import { apiPath, getJson, getText, type Query } from '@/lib/http';
import type { Change, LintMessage } from '@/lib/changes';
import type { DatasetName, JobName, Page } from '@/lib/page';

export type LastCheck = Sent<Shape<'LastCheck'>, 'result' | 'at'>;

export type ContractSummary = With<
  Sent<
    Listed<'/api/v1/contracts'>,
    'id' | 'latestVersion' | 'versions' | 'schemaObjects' | 'tags' | 'personalData' | 'publishedAt'
  >,
  { lastCheck?: LastCheck | null }
>;

export interface ContractPage extends Page<ContractSummary> {
  facets?: Record<string, Record<string, number>>;
}

export type Property = With<
  Sent<Shape<'PropertyView'>, 'name'>,
  { properties?: Property[] | null; items?: Property | null }
>;

export type SchemaObject = With<
  Sent<Shape<'SchemaView'>, 'name'>,
  { datasets?: DatasetName[] | null; properties?: Property[] | null }
>;

export type SlaProperty = Sent<Shape<'SlaView'>, 'property'>;

export type Privacy = Sent<Shape<'PrivacyView'>>;

export type ContractDetail = With<
  Sent<
    Got<'/api/v1/contracts/{id}'>,
    Exclude<keyof ContractSummary, 'name' | 'domain' | 'owner' | 'status' | 'lastCheck'>
  >,
  { schema: SchemaObject[]; sla?: SlaProperty[] | null; lastCheck?: LastCheck | null; privacy?: Privacy | null }
>;

export type ContractVersion = With<
  Sent<Listed<'/api/v1/contracts/{id}/versions'>, 'id' | 'version' | 'digest' | 'publishedAt'>,
  { warnings?: LintMessage[] | null; source?: PublicationSource | null }
>;

/** Where a version came from, as its publisher said. */
export type PublicationSource = Sent<Shape<'PublicationSource'>>;

export type ContractDiff = With<
  Sent<Got<'/api/v1/contracts/{id}/diff'>, 'from' | 'to' | 'weight' | 'mode' | 'compatible'>,
  { changes: Change[] }
>;

export type Reader = With<
  Sent<NonNullable<Got<'/api/v1/contracts/{id}/readers'>['items']>[number], 'fields'>,
  { job: JobName; dataset?: DatasetName | null }
>;

/** A rule's result within a check, as the validator reported it. */
export interface Assertion {
  assertion?: string;
  ruleId?: string;
  column?: string | null;
  field?: string | null;
  description?: string | null;
  success?: boolean;
  status?: string;
  failures?: number;
}

export type Check = With<
  Sent<Listed<'/api/v1/contracts/{id}/checks'>, 'runId' | 'at' | 'result'>,
  { job?: JobName | null; rules?: Assertion[] | null }
>;

export function useContracts(query: Query, enabled = true) {
  return useQuery({
    queryKey: ['contracts', query],
    queryFn: ({ signal }) => getJson<ContractPage>(apiPath('contracts'), query, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useContract(id: string) {
  return useQuery({
    queryKey: ['contract', id],
    queryFn: ({ signal }) => getJson<ContractDetail>(apiPath('contracts', id), {}, signal),
  });
}

export function useVersions(id: string) {
  return useQuery({
    queryKey: ['contract', id, 'versions'],
    queryFn: ({ signal }) =>
      getJson<Page<ContractVersion>>(apiPath('contracts', id, 'versions'), { limit: 500 }, signal),
  });
}

export function useSource(id: string, version: string, enabled = true) {
  return useQuery({
    queryKey: ['contract', id, 'source', version],
    queryFn: ({ signal }) => getText(apiPath('contracts', id, 'versions', version), 'application/yaml', signal),
    staleTime: Infinity,
    enabled,
  });
}

export function useLint(id: string, version: string) {
  return useQuery({
    queryKey: ['contract', id, 'lint', version],
    queryFn: ({ signal }) =>
      getJson<{ messages: LintMessage[] }>(apiPath('contracts', id, 'versions', version, 'lint'), {}, signal),
  });
}

export function useDiff(id: string, from: string, to: string) {
  return useQuery({
    queryKey: ['contract', id, 'diff', from, to],
    queryFn: ({ signal }) => getJson<ContractDiff>(apiPath('contracts', id, 'diff'), { from, to }, signal),
    enabled: from !== '' && to !== '' && from !== to,
  });
}

export function useReaders(id: string) {
  return useQuery({
    queryKey: ['contract', id, 'readers'],
    queryFn: ({ signal }) => getJson<{ items: Reader[] }>(apiPath('contracts', id, 'readers'), {}, signal),
  });
}

interface DeclaredPlace {
  namespace: string;
  name: string;
  field?: string | null;
}

/** What one column says that it is made of. */
export interface DeclaredEdge {
  from: DeclaredPlace;
  to: DeclaredPlace;
  description?: string;
}

/** What the newest version says that it is made of, and which of these sources nobody knows. */
export interface DeclaredLineage {
  version: string;
  edges: DeclaredEdge[];
  unknown: string[];
  told: boolean;
}

export function useDeclaredLineage(id: string) {
  return useQuery({
    queryKey: ['contract', id, 'declared-lineage'],
    queryFn: ({ signal }) => getJson<DeclaredLineage>(apiPath('contracts', id, 'declared-lineage'), {}, signal),
  });
}

export function useChecks(id: string) {
  return useQuery({
    queryKey: ['contract', id, 'checks'],
    queryFn: ({ signal }) => getJson<Page<Check>>(apiPath('contracts', id, 'checks'), {}, signal),
  });
}
