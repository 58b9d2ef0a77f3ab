import { keepPreviousData, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Listed, Posted, Sent, Shape, With } from '@/lib/api';
import type { Change, LintMessage } from '@/lib/changes';
import { apiPath, getJson, getText, postJson, type Query } from '@/lib/http';
import type { DatasetName, JobName, Page } from '@/lib/page';

export const STATUSES = ['open', 'approved', 'objected', 'published', 'withdrawn', 'superseded'] as const;
export type ProposalStatus = (typeof STATUSES)[number];

export type Tier = 'breaking' | 'possibly-breaking' | 'revalidate' | 'unused';

export type Decision = 'none' | 'approve' | 'object' | 'more-time';

export type Source = Sent<Shape<'ProposalSource'>>;

export type ProposalSummary = With<
  Sent<
    Listed<'/api/v1/proposals'>,
    'id' | 'contract' | 'to' | 'weight' | 'compatible' | 'breaking' | 'reaches' | 'awaiting' | 'openedAt'
  >,
  { status: ProposalStatus; source?: Source | null }
>;

/** Somebody who reads what a change touches; without a job when nobody is seen reading it. */
export type Impact = With<
  Sent<Shape<'ImpactView'>, 'path' | 'fields'>,
  { tier: Tier; job?: JobName | null; dataset?: DatasetName | null }
>;

export type Waived = Sent<Shape<'WaivedView'>, 'ruleId' | 'path' | 'reason' | 'until'>;

/** What breaks the promise of a published version before the newest one. */
export type EarlierBreak = With<Sent<Shape<'EarlierView'>, 'version'>, { change: Change }>;

type AnyProposal = Shape<'ProposalView'>;

export type ProposalCheck = With<
  Sent<NonNullable<AnyProposal['check']>, 'weight' | 'mode' | 'compatible'>,
  {
    changes: Change[];
    earlier: EarlierBreak[];
    lint: LintMessage[];
    governance: LintMessage[];
    impact: Impact[];
    waived: Waived[];
  }
>;

export type Reach = With<
  Sent<Shape<'Reach'>, 'fields'>,
  { tier: Tier; job?: JobName | null; dataset?: DatasetName | null }
>;

export type Review = With<Sent<Shape<'ReviewView'>, 'owner'>, { decision: Decision; reaches: Reach[] }>;

export type CommitStatus = With<
  Sent<Shape<'CommitStatusView'>, 'context' | 'description'>,
  { state: 'pending' | 'success' | 'failure' }
>;

export type Proposal = With<
  Sent<AnyProposal, 'id' | 'contract' | 'to' | 'digest' | 'openedAt'>,
  {
    status: ProposalStatus;
    source?: Source | null;
    check: ProposalCheck;
    reviews: Review[];
    commitStatus?: CommitStatus | null;
  }
>;

export type Answer = Pick<Shape<'ReviewRequest'>, 'comment' | 'until'> & {
  owner: string;
  decision: Exclude<Decision, 'none'>;
};

export type WaiverRequest = Required<Posted<'/api/v1/waivers'>>;

export type Waiver = Sent<Shape<'WaiverView'>, 'id' | 'contract' | 'rule' | 'path' | 'reason' | 'until' | 'active'>;

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

/** By its id or by a commit; a commit may propose several contracts, so the contract is named too. */
export function useProposal(contract: string, idOrSha: string) {
  return useQuery({
    queryKey: [...PROPOSALS, 'one', contract, idOrSha],
    queryFn: ({ signal }) => getJson<Proposal>(apiPath('proposals', idOrSha), { contract }, signal),
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

export function useWaive() {
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
