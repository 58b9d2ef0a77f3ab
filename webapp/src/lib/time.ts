const STEPS: [limit: number, seconds: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [60, 1, 'second'],
  [3600, 60, 'minute'],
  [86_400, 3600, 'hour'],
  [86_400 * 30, 86_400, 'day'],
  [86_400 * 365, 86_400 * 30, 'month'],
  [Infinity, 86_400 * 365, 'year'],
];

/** "3 minutes ago", "in 2 days"; an unreadable time is given back as it came. */
export function relativeTime(iso: string, now: Date): string {
  const seconds = (Date.parse(iso) - now.getTime()) / 1000;
  if (Number.isNaN(seconds)) return iso;
  const size = Math.abs(seconds);
  if (size < 10) return 'just now';
  for (const [limit, length, unit] of STEPS) {
    if (size < limit) {
      return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(Math.trunc(seconds / length), unit);
    }
  }
  return iso;
}

/** The exact time, with its zone, as shown on hover. */
export function exactTime(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : time.toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'long' });
}

/** The exact time as a sentence has it: "24 December 2026 at 18:30:00 UTC". */
export function timeInWords(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : time.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'long' });
}

/** A time as the browser's field for date and time takes it, in the zone of the browser; nothing when it is no time. */
export function fieldTime(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return '';
  return isoSecond(new Date(time.getTime() - time.getTimezoneOffset() * 60_000)).slice(0, -1);
}

/** The time that such a field holds; nothing when it is not complete. */
export function timeOfField(text: string): string | undefined {
  const time = new Date(text);
  return text === '' || Number.isNaN(time.getTime()) ? undefined : isoSecond(time);
}

/** Without parts of a second. */
export function isoSecond(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}

export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The day of a date or a time, as people write it: "24 December 2026". */
export function exactDay(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime())
    ? iso
    : time.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
