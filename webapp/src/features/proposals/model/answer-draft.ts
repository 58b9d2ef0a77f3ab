import { dayComplaint, saysNothing, type Complaints } from '@/lib/drafts';
import type { Answer } from '../api/proposals';

export interface AnswerDraft {
  decision: Answer['decision'];
  comment: string;
  until: string;
}

/** What is missing in an answer, by field; empty when it may be sent. */
export function answerComplaints(draft: AnswerDraft, today: string): Complaints<AnswerDraft> {
  const found: Complaints<AnswerDraft> = {};
  if (draft.decision === 'object' && saysNothing(draft.comment))
    found.comment = 'Say in a sentence what breaks for you and what would help; the producer reads it.';
  if (draft.decision === 'more-time') {
    if (saysNothing(draft.comment)) found.comment = 'Say in a sentence what you need the time for.';
    const day = dayComplaint(draft.until, today);
    if (day) found.until = day;
  }
  return found;
}

export function toAnswer(owner: string, draft: AnswerDraft): Answer {
  const comment = draft.comment.trim();
  return {
    owner,
    decision: draft.decision,
    ...(comment === '' ? {} : { comment }),
    ...(draft.decision === 'more-time' ? { until: draft.until } : {}),
  };
}
