import { describe, expect, it } from 'vitest';
import { fieldTime, relativeTime, timeInWords, timeOfField } from './time';

const now = new Date('2026-11-21T12:00:00Z');

describe('relativeTime', () => {
  it.each([
    ['2026-11-21T11:59:57Z', 'just now'],
    ['2026-11-21T11:59:20Z', '40 seconds ago'],
    ['2026-11-21T11:15:00Z', '45 minutes ago'],
    ['2026-11-20T12:00:00Z', 'yesterday'],
    ['2026-11-24T12:00:00Z', 'in 3 days'],
    ['2024-11-20T12:00:00Z', '2 years ago'],
  ])('says of %s: %s', (iso, words) => {
    expect(relativeTime(iso, now)).toBe(words);
  });

  it('gives back what is not a time', () => {
    expect(relativeTime('soon', now)).toBe('soon');
  });
});

describe('the field for date and time', () => {
  it('gives back the time that it was given, whatever the zone', () => {
    for (const iso of ['2026-01-31T23:59:59Z', '2026-07-01T00:00:00Z']) {
      expect(timeOfField(fieldTime(iso))).toBe(iso);
    }
  });

  it('is empty for what is no time, and no time while it is empty', () => {
    expect(fieldTime('yesterday')).toBe('');
    expect(timeOfField('')).toBeUndefined();
  });
});

describe('timeInWords', () => {
  it('names day, time and zone', () => {
    expect(timeInWords('2026-01-31T12:00:05Z')).toMatch(/January 2026 at \d\d:\d\d:05 .+/);
    expect(timeInWords('yesterday')).toBe('yesterday');
  });
});
