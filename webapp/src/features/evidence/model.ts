import type { Evidence } from './api/evidence';

export interface Subject {
  /** What it is, in words. */
  words: string;
  /** Its page in Pacta, when it has one. */
  address?: string;
}

/** What a piece of evidence is about. A subject of a kind not known here is given back as it was written. */
export function subjectOf({ subject, data }: Pick<Evidence, 'subject' | 'data'>): Subject {
  const [kind = '', rest = ''] = splitAt(subject, '/');
  const contract = textOf(data, 'contract');
  switch (kind) {
    case 'contract': {
      const [id = '', version = ''] = splitAt(rest, '@');
      const place = `/contracts/${encodeURIComponent(id)}/source`;
      return version === ''
        ? { words: id, address: place }
        : { words: `${id} ${version}`, address: `${place}?version=${encodeURIComponent(version)}` };
    }
    case 'proposal':
      return contract === ''
        ? { words: subject }
        : {
            words: `${contract} ${textOf(data, 'version')}`.trim(),
            address: `/contracts/${encodeURIComponent(contract)}/proposals/${encodeURIComponent(rest)}`,
          };
    case 'waiver':
      return contract === ''
        ? { words: subject }
        : {
            words: textOf(data, 'path') || contract,
            address: `/contracts/${encodeURIComponent(contract)}/proposals#waivers`,
          };
    default:
      return { words: subject };
  }
}

/** The facts of an entry that its subject does not say already, as name and text. */
export function factsOf(data: unknown): [name: string, text: string][] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
}

/** The few words that tell one entry from another at a glance. */
export function gist(data: unknown): string {
  const who = textOf(data, 'owner');
  const event = textOf(data, 'event');
  return [who && event ? `${who}: ${event}` : event, textOf(data, 'reason') || textOf(data, 'comment')]
    .filter((word) => word !== '')
    .join('; ');
}

function textOf(data: unknown, name: string): string {
  const value: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
  return typeof value === 'string' ? value : '';
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
