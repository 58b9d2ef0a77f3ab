import type { Answer } from '../api/proposals';

export interface AnswerDraft {
  decision: Answer['decision'];
  comment: string;
  until: string;
}

type Complaints<Draft> = Partial<Record<keyof Draft, string>>;

const SHORTEST = 10;

/** What is missing in an answer, by field; empty when it may be sent. */
export function answerComplaints(draft: AnswerDraft, today: string): Complaints<AnswerDraft> {
  const found: Complaints<AnswerDraft> = {};
  if (draft.decision === 'object' && isShort(draft.comment))
    found.comment = 'Say in a sentence what breaks for you and what would help; the producer reads it.';
  if (draft.decision === 'more-time') {
    if (isShort(draft.comment)) found.comment = 'Say in a sentence what you need the time for.';
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

export interface ReasonDraft {
  reason: string;
  until: string;
}

/** What is missing in a waiver of a break. */
export function waiverComplaints(draft: ReasonDraft, today: string): Complaints<ReasonDraft> {
  const day = dayComplaint(draft.until, today);
  return { ...reasonComplaint(draft.reason), ...(day ? { until: day } : {}) };
}

export function reasonComplaint(reason: string): { reason?: string } {
  return isShort(reason)
    ? { reason: 'Say in a sentence why; it is kept in the evidence and an auditor will read it.' }
    : {};
}

function isShort(text: string): boolean {
  return text.trim().length < SHORTEST;
}

function dayComplaint(day: string, today: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return 'Choose a day.';
  return day <= today ? 'Choose a day after today.' : undefined;
}
