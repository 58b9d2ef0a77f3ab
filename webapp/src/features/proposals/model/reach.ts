import type { Me } from '@/lib/me';
import { isSteward } from '@/lib/me';
import type { Impact, Proposal, ProposalSummary, Review, Tier } from '../api/proposals';

/** The tiers of reach, the hardest first, in words that say how it is known. */
export const TIERS: readonly { tier: Tier; title: string; meaning: string }[] = [
  { tier: 'breaking', title: 'Breaks', meaning: 'seen reading a field that changes' },
  { tier: 'possibly-breaking', title: 'May break', meaning: 'reads the dataset; no event says which fields' },
  { tier: 'revalidate', title: 'Check again', meaning: 'reads what is made from it, further down' },
  { tier: 'unused', title: 'Nobody reads it', meaning: 'no event has shown a reader of what changes' },
];

export interface Reached {
  tier: Tier;
  job?: Impact['job'];
  dataset?: Impact['dataset'];
  fields: string[];
  owner?: string | null;
  lastSeen?: string | null;
  /** The changes that reach it. */
  paths: string[];
}

/** Each job at a dataset once, under the hardest tier in which any change reaches it. */
export function reached(impact: readonly Impact[]): Reached[] {
  const rank = (tier: Tier) => TIERS.findIndex((known) => known.tier === tier);
  const found = new Map<string, Reached>();
  for (const one of [...impact].sort((a, b) => rank(a.tier) - rank(b.tier))) {
    const place = one.dataset ? `${one.dataset.namespace} ${one.dataset.name}` : '';
    const key = one.job ? `${one.job.namespace} ${one.job.name} ${place}` : `${one.path} ${place}`;
    const known = found.get(key);
    if (!known) found.set(key, { ...one, paths: [one.path] });
    else if (!known.paths.includes(one.path)) known.paths.push(one.path);
  }
  return [...found.values()];
}

/** Decisions may be given while a proposal is alive. */
export function isDecidable(status: Proposal['status']): boolean {
  return status === 'open' || status === 'approved' || status === 'objected';
}

/** The reviews that this person may answer: those of their teams, and for a steward all. */
export function answerable(me: Me, reviews: readonly Review[]): Review[] {
  return reviews.filter((review) => isSteward(me) || me.teams.includes(review.owner));
}

/** Which of the person's teams a proposal still waits for. */
export function awaitingMine(me: Me, proposal: Pick<ProposalSummary, 'awaiting'>): string[] {
  return proposal.awaiting.filter((owner) => me.teams.includes(owner));
}
