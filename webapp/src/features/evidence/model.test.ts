import { describe, expect, it } from 'vitest';
import { factsOf, gist, subjectOf } from './model';

describe('the subject of evidence', () => {
  it.each([
    ['contract/orders@1.2.0', {}, { words: 'orders 1.2.0', address: '/contracts/orders/source?version=1.2.0' }],
    ['contract/a b', {}, { words: 'a b', address: '/contracts/a%20b/source' }],
    [
      'proposal/42',
      { contract: 'orders', version: '2.0.0' },
      { words: 'orders 2.0.0', address: '/contracts/orders/proposals/42' },
    ],
    [
      'waiver/7',
      { contract: 'orders', path: 'orders.email' },
      { words: 'orders.email', address: '/contracts/orders/proposals#waivers' },
    ],
    ['proposal/42', {}, { words: 'proposal/42' }],
    ['something new', null, { words: 'something new' }],
  ])('%s leads to its page', (subject, data, expected) => {
    expect(subjectOf({ subject, data })).toEqual(expected);
  });
});

it('tells entries apart in a few words', () => {
  expect(gist({ owner: 'ml', event: 'object', comment: 'We read it' })).toBe('ml: object; We read it');
  expect(gist({ event: 'withdrawn', reason: 'Later' })).toBe('withdrawn; Later');
  expect(gist({ version: '1.0.0' })).toBe('');
  expect(gist(['a'])).toBe('');
});

it('lists every fact, whatever its shape', () => {
  expect(factsOf({ a: 'x', b: [1, 2], c: null, d: { e: true } })).toEqual([
    ['a', 'x'],
    ['b', '[1,2]'],
    ['d', '{"e":true}'],
  ]);
  expect(factsOf('text')).toEqual([]);
});
