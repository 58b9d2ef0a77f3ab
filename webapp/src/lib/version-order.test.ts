import { expect, it } from 'vitest';
import { compareVersions } from './version-order';
import { shortAddress, webAddress } from './web-address';

it.each([
  ['1.5.0', '2.0.0', -1],
  ['1.10.0', '1.9.9', 1],
  ['v1.2.3', '1.2.3', 0],
  ['1.2.3-rc.1', '1.2.3', 0],
  ['1.2', '1.2.0', undefined],
  ['summer', '1.0.0', undefined],
] as const)('orders %s and %s', (a, b, sign) => {
  const order = compareVersions(a, b);
  expect(order === undefined ? undefined : Math.sign(order)).toBe(sign);
});

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
