import { count } from '@/lib/words';
import type { Impact } from '../api/lineage';

/** The list as text, for a mail or a chat. */
export function message(answer: Pick<Impact, 'start' | 'reached'>): string {
  const lines = answer.reached.map(
    ({ kind, name, owner, distance }) =>
      `- ${kind} ${name}: ${owner ?? 'no owner named'}, ${count(distance, 'hop')} away`,
  );
  return [`A change of ${answer.start} reaches:`, ...lines].join('\n');
}
