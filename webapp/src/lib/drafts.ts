/** What is missing in a form, by field; empty when it may be sent. */
export type Complaints<Draft> = Partial<Record<keyof Draft, string>>;

const SHORTEST = 10;

/** Whether a text is too short to say anything. */
export function saysNothing(text: string): boolean {
  return text.trim().length < SHORTEST;
}

export function reasonComplaint(reason: string): string | undefined {
  return saysNothing(reason)
    ? 'Say in a sentence why; it is kept in the evidence and an auditor will read it.'
    : undefined;
}

/** Days are `yyyy-mm-dd`, as the browser's date field gives them. */
export function dayComplaint(day: string, today: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return 'Choose a day.';
  return day <= today ? 'Choose a day after today.' : undefined;
}

/** The end of a day, as the server wants a time. */
export function endOf(day: string): string {
  return `${day}T23:59:59Z`;
}
