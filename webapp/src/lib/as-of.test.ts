import { describe, expect, it } from 'vitest';
import { timeInAddress } from './as-of';

describe('timeInAddress', () => {
  it('is the time that the address names', () => {
    expect(timeInAddress('?node=a&at=2025-03-02T00:00:00Z')).toBe('2025-03-02T00:00:00Z');
  });

  it('is now without one, and where it is none', () => {
    expect(timeInAddress('')).toBe('');
    expect(timeInAddress('?at=yesterday')).toBe('');
  });
});
