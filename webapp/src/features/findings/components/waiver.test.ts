import { expect, it } from 'vitest';
import { complaints } from './waiver';

const today = '2026-11-21';

it('accepts a reason and a later day', () => {
  expect(complaints({ reason: 'Consent is being asked for again', until: '2026-12-01' }, today)).toEqual({});
});

it('asks for a reason that says something', () => {
  expect(complaints({ reason: '  later ', until: '2026-12-01' }, today)).toHaveProperty('reason');
});

it.each(['', '2026-11-21', '2025-01-01'])('refuses the end %j', (until) => {
  expect(complaints({ reason: 'Consent is being asked for again', until }, today)).toHaveProperty('until');
});
