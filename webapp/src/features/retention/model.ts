import type { HoldScope, Line } from './api/retention';

const MONTH = /^lineage_event_(\d{4})_(\d{2})$/;

/** A part of what is kept, in words: "Events of 2026-03", "Runs". */
export function partOf({ kind, part }: { kind: string; part: string }): string {
  if (kind === 'RUN') return 'Runs';
  if (kind === 'EDGE') return 'Closed edges';
  const month = MONTH.exec(part);
  if (month) return `Events of ${month[1]}-${month[2]}`;
  return part === 'lineage_event_later' ? 'Events of later months' : 'Events before the first month';
}

/** How many days, or for ever. */
export function daysOf(days: number | null | undefined): string {
  if (days === null || days === undefined) return 'for ever';
  return `${days.toLocaleString('en')} ${days === 1 ? 'day' : 'days'}`;
}

/** What a hold holds, a line for each part of it. */
export function heldBy(scope: HoldScope): string[] {
  const lines: string[] = [];
  if (scope.namespace) lines.push(`namespace ${scope.namespace}`);
  if (scope.dataset) lines.push(`dataset ${scope.dataset.namespace} ${scope.dataset.name}`);
  if (scope.job) lines.push(`job ${scope.job.namespace} ${scope.job.name}`);
  if (scope.run) lines.push(`run ${scope.run}`);
  if (scope.since) lines.push(`since ${scope.since.slice(0, 10)}`);
  if (scope.before) lines.push(`before ${scope.before.slice(0, 10)}`);
  return lines;
}

/** How many go and are held in all. */
export function totalOf(lines: readonly Line[]): { goes: number; held: number } {
  return {
    goes: lines.reduce((sum, line) => sum + line.goes, 0),
    held: lines.reduce((sum, line) => sum + line.held, 0),
  };
}

/** A number of days as it was typed; null for none, undefined for what is no number of days. */
export function typedDays(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const days = Number(typed);
  return Number.isInteger(days) && days >= 1 && days <= 36500 ? days : undefined;
}
