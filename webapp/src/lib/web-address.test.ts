import { expect, it } from 'vitest';
import { pullRequestName, shortAddress, webAddress } from './web-address';

it('makes links of the web only', () => {
  expect(webAddress('https://github.com/a/b/pull/1')).toBe('https://github.com/a/b/pull/1');
  expect(['javascript:alert(1)', 'data:text/html,x', 'a/b', '', null].map(webAddress)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(shortAddress('https://github.com/a/')).toBe('github.com/a');
});

it('names a pull request by its project and number', () => {
  expect(pullRequestName('https://github.com/shop/contracts/pull/41')).toBe('shop/contracts 41');
  expect(pullRequestName('https://gitlab.example/data/shop/contracts/-/merge_requests/7')).toBe(
    'data/shop/contracts 7',
  );
  expect(pullRequestName('https://example.com/review/7/')).toBe('example.com/review/7');
});
