import { keepPreviousData, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Change, LintMessage } from '@/lib/changes';
import { apiPath, getJson, getText, postJson, type Query } from '@/lib/http';
import type { DatasetName, JobName, Page } from '@/lib/page';

export const STATUSES = ['open', 'approved', 'objected', 'published', 'withdrawn', 'superseded'] as const;
export type ProposalStatus = (typeof STATUSES)[number];

export type Tier = 'breaking' | 'possibly-breaking' | 'revalidate' | 'unused';

export type Decision = 'none' | 'approve' | 'object' | 'more-time';

export interface Source {
  repository?: string | null;
  branch?: string | null;
  commit?: string | null;
  baseCommit?: string | null;
  pullRequest?: string | null;
  title?: string | null;
  author?: string | null;
}

export interface ProposalSummary {
  id: string;
  contract: string;
  from?: string | null;
  to: string;
  status: ProposalStatus;
  weight: string;
  compatible: boolean;
  breaking: number;
  reaches: number;
  awaiting: string[];
  openedAt: string;
  openedBy?: string | null;
  source?: Source | null;
}

/** Somebody who reads what a change touches; without a job when nobody is seen reading it. */
export interface Impact {
  path: string;
  tier: Tier;
  job?: JobName | null;
  dataset?: DatasetName | null;
  fields: string[];
  owner?: string | null;
  lastSeen?: string | null;
}

export interface Waived {
  ruleId: string;
  path: string;
  reason: string;
  until: string;
  by?: string | null;
}

export interface ProposalCheck {
  weight: string;
  mode: string;
  compatible: boolean;
  nextVersion?: string | null;
  changes: Change[];
  lint: LintMessage[];
  governance: LintMessage[];
  impact: Impact[];
  waived: Waived[];
}

export interface Reach {
  tier: Tier;
  job?: JobName | null;
  dataset?: DatasetName | null;
  fields: string[];
  lastSeen?: string | null;
}

export interface Review {
  owner: string;
  reaches: Reach[];
  decision: Decision;
  comment?: string | null;
  until?: string | null;
  by?: string | null;
  at?: string | null;
}

export interface CommitStatus {
  context: string;
  state: 'pending' | 'success' | 'failure';
  description: string;
}

export interface Proposal {
  id: string;
  contract: string;
  from?: string | null;
  to: string;
  digest: string;
  status: ProposalStatus;
  source?: Source | null;
  openedAt: string;
  openedBy?: string | null;
  check: ProposalCheck;
  reviews: Review[];
  commitStatus?: CommitStatus | null;
}

export interface Answer {
  owner: string;
  decision: Exclude<Decision, 'none'>;
  comment?: string;
  until?: string;
}

export interface WaiverRequest {
  contract: string;
  rule: string;
  path: string;
  reason: string;
  until: string;
  proposal?: string;
}

export interface Waiver {
  id: string;
  contract: string;
  rule: string;
  path: string;
  reason: string;
  until: string;
  by?: string | null;
  at?: string | null;
  proposal?: string | null;
  endedAt?: string | null;
  endedBy?: string | null;
  endReason?: string | null;
  active?: boolean;
}

const PROPOSALS = ['proposals'];
const WAIVERS = ['waivers'];

export function useProposals(query: Query, enabled = true) {
  return useQuery({
    queryKey: [...PROPOSALS, 'list', query],
    queryFn: ({ signal }) => getJson<Page<ProposalSummary>>(apiPath('proposals'), query, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** How many proposals each of the given queries finds, by its name; those not yet known are left out. */
export function useProposalCounts(queries: Record<string, Query>): Record<string, number> {
  const names = Object.keys(queries);
  const results = useQueries({
    queries: names.map((name) => ({
      queryKey: [...PROPOSALS, 'count', queries[name]],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        getJson<Page<ProposalSummary>>(apiPath('proposals'), { ...queries[name], limit: 1 }, signal),
      placeholderData: keepPreviousData,
    })),
  });
  const counts: Record<string, number> = {};
  names.forEach((name, index) => {
    const total = results[index]?.data?.total;
    if (total !== undefined) counts[name] = total;
  });
  return counts;
}

export function useProposal(idOrSha: string) {
  return useQuery({
    queryKey: [...PROPOSALS, 'one', idOrSha],
    queryFn: ({ signal }) => getJson<Proposal>(apiPath('proposals', idOrSha), {}, signal),
  });
}

/** The proposed text, byte for byte. */
export function useProposedText(id: string) {
  return useQuery({
    queryKey: [...PROPOSALS, 'text', id],
    queryFn: ({ signal }) => getText(apiPath('proposals', id), 'application/yaml', signal),
    staleTime: Infinity,
  });
}

export function useRegisteredText(contract: string, version: string) {
  return useQuery({
    queryKey: ['contract', contract, 'source', version],
    queryFn: ({ signal }) => getText(apiPath('contracts', contract, 'versions', version), 'application/yaml', signal),
    staleTime: Infinity,
    enabled: version !== '',
  });
}

export function useWaivers(contract: string, active?: boolean) {
  return useQuery({
    queryKey: [...WAIVERS, contract, active ?? 'all'],
    queryFn: ({ signal }) => getJson<Page<Waiver>>(apiPath('waivers'), { contract, active, limit: 500 }, signal),
  });
}

/** What a change by the reader makes old: every list and page of proposals, and the waivers. */
function useForgetting() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: PROPOSALS, predicate: ({ queryKey }) => queryKey[1] !== 'text' }),
      client.invalidateQueries({ queryKey: WAIVERS }),
      client.invalidateQueries({ queryKey: ['evidence'] }),
    ]);
}

/** The new state is read from the server before the call counts as done: the page shows what was recorded, never what was hoped. */
export function useAnswer(id: string) {
  const forget = useForgetting();
  return useMutation({
    mutationFn: (answer: Answer) => postJson(apiPath('proposals', id, 'reviews'), answer),
    onSuccess: forget,
  });
}

export function useWithdraw(id: string) {
  const forget = useForgetting();
  return useMutation({
    mutationFn: (reason: string) => postJson(apiPath('proposals', id, 'withdraw'), { reason }),
    onSuccess: forget,
  });
}

export function useWaiveBreak() {
  const forget = useForgetting();
  return useMutation({
    mutationFn: (waiver: WaiverRequest) => postJson(apiPath('waivers'), waiver),
    onSuccess: forget,
  });
}

export function useEndWaiver(id: string) {
  const forget = useForgetting();
  return useMutation({
    mutationFn: (reason: string) => postJson(apiPath('waivers', id, 'end'), { reason }),
    onSuccess: forget,
  });
}
