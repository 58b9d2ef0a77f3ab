export interface WaiverDraft {
  reason: string;
  until: string;
}

const SHORTEST_REASON = 10;

/** What is missing in a waiver, by field; empty when it may be sent. */
export function complaints(draft: WaiverDraft, today: string): Partial<Record<keyof WaiverDraft, string>> {
  const found: Partial<Record<keyof WaiverDraft, string>> = {};
  if (draft.reason.trim().length < SHORTEST_REASON)
    found.reason = 'Say in a sentence why this is acceptable until then; an auditor will read it.';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(draft.until)) found.until = 'Choose the day on which the waiver ends.';
  else if (draft.until <= today) found.until = 'The waiver must end after today.';
  return found;
}

/** The end of the chosen day, as the server wants it. */
export function endOf(day: string): string {
  return `${day}T23:59:59Z`;
}
