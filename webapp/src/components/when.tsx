import { exactTime, relativeTime } from '@/lib/time';

/** A time as people say it, with the exact one on hover. */
export function When({ at, missing = 'never' }: { at?: string | null | undefined; missing?: string }) {
  if (!at) return <span className="quiet">{missing}</span>;
  return (
    <time className="nowrap" dateTime={at} title={exactTime(at)}>
      {relativeTime(at, new Date())}
    </time>
  );
}
