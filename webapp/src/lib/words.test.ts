import { expect, it } from 'vitest';
import { count, listed, middleCut, plain } from './words';

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

it('cuts a long name in its middle, and nothing else', () => {
  expect(middleCut('orders').join('')).toBe('orders');
  expect(middleCut('shop.marts.customer_features').join('')).toBe('shop.marts.customer_features');
  const [start, end] = middleCut('daily_spark_pipeline.customer_contact.insert_overwrite_run', 34);
  expect(start).toBe('daily_spark_pipelin…');
  expect(end).toBe('_overwrite_run');
  expect([...(start + end)]).toHaveLength(34);
});

it('does not cut a character in two', () => {
  expect(middleCut('😀'.repeat(40), 10).join('')).toBe(`${'😀'.repeat(4)}…${'😀'.repeat(5)}`);
});
