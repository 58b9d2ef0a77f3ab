import type { Property } from '../api/contracts';

export interface PropertyRow {
  path: string;
  depth: number;
  property: Property;
}

/** The tree of properties as rows, parents before children; an array's items are named `[]`. */
export function propertyRows(properties: readonly Property[], parent = '', depth = 0): PropertyRow[] {
  return properties.flatMap((property) => {
    const path = parent === '' ? property.name : `${parent}.${property.name}`;
    const below = [...(property.properties ?? []), ...(property.items ? [{ ...property.items, name: '[]' }] : [])];
    return [{ path, depth, property }, ...propertyRows(below, path, depth + 1)];
  });
}
