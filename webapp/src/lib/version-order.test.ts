import { expect, it } from 'vitest';
import { compareVersions } from './version-order';

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
