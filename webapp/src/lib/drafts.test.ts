import { expect, it } from 'vitest';
import { dayComplaint, endOf, reasonComplaint } from './drafts';

it('asks for a reason that says something', () => {
  expect(reasonComplaint('  later ')).toBeDefined();
  expect(reasonComplaint('Consent is being asked for again')).toBeUndefined();
});

it.each(['', 'soon', '2026-11-21', '2025-01-01'])('refuses the day %j', (day) => {
  expect(dayComplaint(day, '2026-11-21')).toBeDefined();
});

it('accepts a day to come, and lasts until its end', () => {
  expect(dayComplaint('2026-11-22', '2026-11-21')).toBeUndefined();
  expect(endOf('2026-11-22')).toBe('2026-11-22T23:59:59Z');
});
