import { breaksMode, isError, type Change } from '@/lib/changes';
import { compareVersions } from '@/lib/version-order';
import { count, listed } from '@/lib/words';
import type { Impact, Proposal, ProposalCheck, Waived } from '../api/proposals';

export type Tone = 'success' | 'warning' | 'danger';

export interface Headline {
  sentence: string;
  tone: Tone;
}

type Judged = Pick<Proposal, 'from' | 'to' | 'check'>;

/** The whole judgement in one sentence: what breaks for whom, and which version number is due. */
export function headline(proposal: Judged): Headline {
  const { check } = proposal;
  const errors = [...check.lint, ...check.governance].filter(isError).length;
  const clauses = [changesClause(proposal), earlierClause(proposal), versionClause(proposal)];
  if (errors > 0) clauses.push(`${count(errors, 'error')} must be mended`);
  return { sentence: `${capital(clauses.filter(Boolean).join('; '))}.`, tone: toneOf(proposal, errors) };
}

function toneOf(proposal: Judged, errors: number): Tone {
  const { check } = proposal;
  if (errors > 0 || (!check.compatible && (unwaivedBreaks(check).length > 0 || check.earlier.length > 0)))
    return 'danger';
  if (!check.compatible || isVersionTooLow(proposal) || readersIn(check, 'possibly-breaking') > 0) return 'warning';
  return 'success';
}

/** The breaking changes that nobody has waived. */
export function unwaivedBreaks(check: ProposalCheck): Change[] {
  return check.changes.filter(
    (change) => breaksMode(change, check.mode) && waiverOf(change, check.waived) === undefined,
  );
}

export function waiverOf(change: Pick<Change, 'ruleId' | 'path'>, waived: readonly Waived[]): Waived | undefined {
  return waived.find((waiver) => waiver.ruleId === change.ruleId && waiver.path === change.path);
}

function changesClause({ from, check }: Judged): string {
  if (!from) return 'this is the first version of the contract';
  if (check.changes.length === 0) return 'nothing that the contract promises changes';
  const breaks = unwaivedBreaks(check);
  const all = check.changes.filter((change) => breaksMode(change, check.mode)).length;
  if (all === 0) {
    return check.changes.length === 1
      ? '1 change that breaks nothing'
      : `${count(check.changes.length, 'change')}, none of them breaking`;
  }
  if (breaks.length === 0) return `${count(all, 'breaking change is', 'breaking changes are')} waived`;
  return `${count(breaks.length, 'change')} ${breaks.length === 1 ? 'breaks' : 'break'} ${whom(check, breaks)}`;
}

/** A transitive mode counts what every published version promised. */
function earlierClause({ check: { earlier } }: Judged): string {
  if (earlier.length === 0) return '';
  const versions = [...new Set(earlier.map(({ version }) => version))];
  return `${count(earlier.length, 'promise')} of ${versions.length === 1 ? 'version' : 'versions'} ${listed(versions)} ${earlier.length === 1 ? 'is' : 'are'} broken`;
}

function whom(check: ProposalCheck, breaks: readonly Change[]): string {
  const paths = new Set(breaks.map((change) => change.path));
  const hit = check.impact.filter((impact) => paths.has(impact.path));
  const certain = jobs(hit.filter((impact) => impact.tier === 'breaking'));
  const possible = jobs(hit.filter((impact) => impact.tier === 'possibly-breaking'));
  for (const job of certain) possible.delete(job);
  if (certain.size > 0 && possible.size > 0)
    return `${count(certain.size, 'reader')} and possibly ${possible.size} more`;
  if (certain.size > 0) return count(certain.size, 'reader');
  if (possible.size > 0) return `possibly ${count(possible.size, 'reader')}`;
  return `what was promised, though nobody is seen using what ${breaks.length === 1 ? 'it touches' : 'they touch'}`;
}

function jobs(impact: readonly Impact[]): Set<string> {
  return new Set(impact.flatMap(({ job }) => (job ? [`${job.namespace}:${job.name}`] : [])));
}

function readersIn(check: ProposalCheck, tier: Impact['tier']): number {
  return jobs(check.impact.filter((impact) => impact.tier === tier)).size;
}

export function isVersionTooLow({ to, check }: Judged): boolean {
  const due = check.nextVersion;
  return due ? (compareVersions(to, due) ?? 0) < 0 : false;
}

function versionClause({ from, to, check }: Judged): string {
  const due = check.nextVersion;
  if (!from) return `the file says ${to}`;
  if (!due) return `the file says version ${to}, which has no order to judge it by`;
  const order = compareVersions(to, due);
  if (order === undefined) return `version ${due} is due, the file says ${to}`;
  if (order < 0) return `version ${due} is due, the file says ${to}`;
  if (order === 0) return due === from ? `version ${to} may stay` : `version ${due} is due, and the file says so`;
  return `version ${due} would do, the file says ${to}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
