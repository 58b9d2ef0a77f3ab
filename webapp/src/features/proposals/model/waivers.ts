import type { Waiver } from '../api/proposals';

/** Whether a waiver holds: not ended, and its last day is not over. */
export function isActive(waiver: Pick<Waiver, 'active' | 'endedAt' | 'until'>, now: Date): boolean {
  if (waiver.active !== undefined) return waiver.active;
  if (waiver.endedAt) return false;
  const end = Date.parse(waiver.until.length === 10 ? `${waiver.until}T23:59:59.999Z` : waiver.until);
  return Number.isNaN(end) || now.getTime() <= end;
}
