import { describe, expect, it } from 'vitest';
import { relativeTime } from './time';

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
