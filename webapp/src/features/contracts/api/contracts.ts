import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiPath, getJson, getText, type Query } from '@/lib/http';
import type { Change, LintMessage } from '@/lib/changes';
import type { DatasetName, JobName, Page } from '@/lib/page';

export interface LastCheck {
  result: string;
  at: string;
  job?: JobName | string | null;
}

export interface ContractSummary {
  id: string;
  name?: string | null;
  domain?: string | null;
  owner?: string | null;
  status?: string | null;
  latestVersion: string;
  versions: number;
  schemaObjects: string[];
  tags: string[];
  personalData: boolean;
  publishedAt: string;
  lastCheck?: LastCheck | null;
}

export interface ContractPage extends Page<ContractSummary> {
  facets?: Record<string, Record<string, number>>;
}

export interface Property {
  name: string;
  logicalType?: string | null;
  physicalType?: string | null;
  required?: boolean;
  unique?: boolean;
  primaryKey?: boolean;
  classification?: string | null;
  dataCategory?: string | null;
  description?: string | null;
  deprecated?: boolean;
  properties?: Property[] | null;
  items?: Property | null;
}

export interface SchemaObject {
  name: string;
  physicalName?: string | null;
  description?: string | null;
  datasets?: DatasetName[] | null;
  properties?: Property[] | null;
}

export interface ContractServer {
  server?: string;
  type?: string;
  environment?: string | null;
}

export interface SlaProperty {
  property: string;
  value?: unknown;
  unit?: string | null;
  element?: string | null;
}

export interface Member {
  username?: string;
  name?: string | null;
  role?: string | null;
}

export interface Privacy {
  purposes?: string[];
  legalBasis?: string | null;
  retention?: string | null;
  locations?: string[];
  controller?: string | null;
  processors?: string[];
  recipients?: string[];
  dpia?: string | null;
  specialCategoryCondition?: string | null;
  transferSafeguards?: string[];
}

export interface ContractDetail extends ContractSummary {
  purpose?: string | null;
  privacy?: Privacy | null;
  servers?: ContractServer[] | null;
  sla?: SlaProperty[] | null;
  team?: Member[] | null;
  schema: SchemaObject[];
}

export interface ContractVersion {
  id: string;
  version: string;
  digest: string;
  publishedAt: string;
  publishedBy?: string | null;
  bytes?: number;
  warnings?: LintMessage[] | null;
}

export interface ContractDiff {
  from: string;
  to: string;
  weight: string;
  mode: string;
  compatible: boolean;
  changes: Change[];
}

export interface Reader {
  job: JobName;
  dataset?: DatasetName | string | null;
  fields: string[];
  owner?: string | null;
  lastSeen?: string | null;
}

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

export interface Check {
  runId: string;
  job?: JobName | string | null;
  at: string;
  result: string;
  records?: number | null;
  invalidRecords?: number | null;
  schemaObject?: string | null;
  version?: string | null;
  rules?: Assertion[] | null;
}

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

export function useChecks(id: string) {
  return useQuery({
    queryKey: ['contract', id, 'checks'],
    queryFn: ({ signal }) => getJson<Page<Check>>(apiPath('contracts', id, 'checks'), {}, signal),
  });
}
