import { expect, it } from 'vitest';
import { durationWords } from './duration';

it.each([
  ['P3Y', '3 years'],
  ['P1Y6M', '1 year, 6 months'],
  ['P30D', '30 days'],
  ['PT4H', 'PT4H'],
  ['P', 'P'],
  ['30 days after the account is closed', '30 days after the account is closed'],
])('says %j as %j', (text, words) => {
  expect(durationWords(text)).toBe(words);
});
