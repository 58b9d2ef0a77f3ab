import { isoSecond } from '@/lib/time';

/** The days until now; the second that has begun is counted, so that what was sent a moment ago is there. */
export function lastDays(days: number, now: Date): { from: string; to: string } {
  const to = new Date(Math.ceil(now.getTime() / 1000) * 1000);
  return { from: isoSecond(new Date(to.getTime() - days * 86_400_000)), to: isoSecond(to) };
}
