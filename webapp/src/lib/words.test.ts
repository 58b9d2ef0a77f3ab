import { expect, it } from 'vitest';
import { count, listed, nameEnd, plain } from './words';

it('counts in words', () => {
  expect([count(1, 'reader'), count(0, 'reader'), count(1200, 'reader')]).toEqual([
    '1 reader',
    '0 readers',
    '1,200 readers',
  ]);
});

it('lists few names whole and many shortened', () => {
  expect([listed(['a', 'b', 'c']), listed(['a', 'b', 'c', 'd'])]).toEqual(['a, b, c', 'a, b and 2 more']);
});

it('makes words of enum values', () => {
  expect(plain('NOT_EXECUTABLE')).toBe('not executable');
});

it('shortens a long name from its beginning', () => {
  expect([nameEnd('orders'), nameEnd('shop.staging.customers', 10)]).toEqual(['orders', '…customers']);
});
