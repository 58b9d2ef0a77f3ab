import { describe, expect, it } from 'vitest';
import { daysOf, heldBy, partOf, totalOf, typedDays } from './model';

describe('what is kept, in words', () => {
  it('names the parts of what is kept', () => {
    expect(partOf({ kind: 'EVENT', part: 'lineage_event_2026_03' })).toBe('Events of 2026-03');
    expect(partOf({ kind: 'EVENT', part: 'lineage_event_older' })).toBe('Events before the first month');
    expect(partOf({ kind: 'EVENT', part: 'lineage_event_later' })).toBe('Events of later months');
    expect(partOf({ kind: 'RUN', part: '' })).toBe('Runs');
    expect(partOf({ kind: 'EDGE', part: '' })).toBe('Closed edges');
  });

  it('says for ever where there is no number of days', () => {
    expect(daysOf(null)).toBe('for ever');
    expect(daysOf(undefined)).toBe('for ever');
    expect(daysOf(1)).toBe('1 day');
    expect(daysOf(3650)).toBe('3,650 days');
  });

  it('lists every part of a hold', () => {
    expect(heldBy({ dataset: { namespace: 'shop', name: 'orders' }, since: '2026-01-01T00:00:00Z' })).toEqual([
      'dataset shop orders',
      'since 2026-01-01',
    ]);
  });

  it('adds up', () => {
    const line = { kind: 'RUN', part: '', whole: false, goes: 2, held: 1 } as const;
    expect(totalOf([line, { ...line, goes: 3 }])).toEqual({ goes: 5, held: 2 });
  });

  it('takes whole days alone', () => {
    expect(typedDays(' 30 ')).toBe(30);
    expect(typedDays('')).toBeNull();
    for (const wrong of ['0', '-1', '1.5', 'soon', '36501']) expect(typedDays(wrong)).toBeUndefined();
  });
});
