import { expect, it } from 'vitest';
import { propertyRows } from './property-rows';

it('lists nested properties and array items under their parents', () => {
  const rows = propertyRows([
    { name: 'address', properties: [{ name: 'city' }] },
    { name: 'lines', items: { name: 'line', properties: [{ name: 'sku' }] } },
  ]);

  expect(rows.map((row) => [row.path, row.depth])).toEqual([
    ['address', 0],
    ['address.city', 1],
    ['lines', 0],
    ['lines.[]', 1],
    ['lines.[].sku', 2],
  ]);
});
