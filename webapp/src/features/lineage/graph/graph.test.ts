import { describe, expect, it } from 'vitest';
import { fieldPaths, indexGraph } from './graph-index';
import { isBarrier, transformationWords, type GraphAnswer, type GraphEdge, type GraphNode } from './model';
import { FIELD_HEIGHT, placeCards } from './placement';
import { cardRows, columnRows, csv, influenceRows } from './rows';
import { neighbour } from './walk';

function dataset(name: string, x: number, y: number, fields: string[] = []): GraphNode {
  return {
    id: `dataset:pg://db:5432:${name}`,
    kind: 'dataset',
    namespace: 'pg://db:5432',
    name,
    x,
    y,
    width: 200,
    fields: fields.map((field) => ({ name: field })),
  };
}

function job(name: string, x: number, y: number): GraphNode {
  return { id: `job:etl:${name}`, kind: 'job', namespace: 'etl', name, x, y, width: 200 };
}

const edge = (kind: 'data' | 'column', from: string, to: string): GraphEdge => ({
  id: `${from}→${to}`,
  from,
  to,
  kind,
  grade: 'explicit',
});
const field = (name: string) => `datasetField:pg://db:5432:${name}`;

const answer: GraphAnswer = {
  start: 'dataset:pg://db:5432:orders',
  nodes: [
    dataset('customers', 0, 0, ['email', 'city']),
    dataset('payments', 0, 120, ['email']),
    job('clean', 300, 0),
    dataset('orders', 600, 0, ['email_hash', 'city']),
    job('train', 900, 0),
  ],
  edges: [
    edge('data', 'dataset:pg://db:5432:customers', 'job:etl:clean'),
    edge('data', 'dataset:pg://db:5432:payments', 'job:etl:clean'),
    edge('data', 'job:etl:clean', 'dataset:pg://db:5432:orders'),
    edge('data', 'dataset:pg://db:5432:orders', 'job:etl:train'),
    edge('column', field('customers:email'), field('orders:email_hash')),
    edge('column', field('customers:city'), field('orders:city')),
    edge('column', field('payments:email'), field('orders:email_hash')),
    edge('column', field('elsewhere:x'), field('orders:city')),
  ],
};
const index = indexGraph(answer);
const none = new Set<string>();

describe('indexGraph', () => {
  it('begins at the nearest card where the start has been taken together with others', () => {
    const group = (name: string, members: number): GraphNode => ({
      id: `namespace:${name}`,
      kind: 'namespace',
      namespace: name,
      name,
      members,
    });
    const folded = indexGraph({
      start: 'dataset:pg://db:5432:orders',
      nodes: [group('pg://db:5432', 3), group('etl', 2)],
      edges: [edge('data', 'namespace:pg://db:5432', 'namespace:etl')],
    });

    expect(folded.answer.start).toBe('namespace:pg://db:5432');
    expect(cardRows(folded).map((row) => [row.node.name, row.node.members, row.hop])).toEqual([
      ['pg://db:5432', 3, 0],
      ['etl', 2, 1],
    ]);
  });

  it('counts hops against and along the edges', () => {
    expect(cardRows(index).map((row) => [row.node.name, row.hop])).toEqual([
      ['customers', -2],
      ['payments', -2],
      ['clean', -1],
      ['orders', 0],
      ['train', 1],
    ]);
  });

  it('keeps only column edges whose both ends are shown', () => {
    expect(columnRows(index).map((row) => `${row.from} → ${row.to}`)).toEqual([
      'customers.city → orders.city',
      'customers.email → orders.email_hash',
      'payments.email → orders.email_hash',
    ]);
  });

  it('keeps what only influences apart from what flows', () => {
    const influenced = indexGraph({
      ...answer,
      edges: [
        ...answer.edges,
        {
          ...edge('column', field('customers:city'), 'dataset:pg://db:5432:orders'),
          indirect: true,
          transformations: [{ type: 'INDIRECT', subtype: 'GROUP_BY' }],
        },
        { ...edge('column', field('payments:email'), field('orders:city')), indirect: true },
        { ...edge('column', field('payments:email'), 'dataset:pg://db:5432:elsewhere'), indirect: true },
      ],
    });
    expect(columnRows(influenced)).toEqual(columnRows(index));
    expect(fieldPaths(influenced, field('payments:email'))).toEqual(fieldPaths(index, field('payments:email')));
    const rows = (of?: ReadonlySet<string>) =>
      influenceRows(influenced, of).map((row) => `${row.from} → ${row.to} ${row.change}`.trim());
    expect(rows()).toEqual(['customers.city → orders group by', 'payments.email → orders.city']);
    expect(rows(fieldPaths(influenced, field('payments:email')))).toEqual(['customers.city → orders group by']);
  });

  it('survives a cycle', () => {
    const looped = indexGraph({
      ...answer,
      edges: [...answer.edges, edge('data', 'job:etl:train', 'dataset:pg://db:5432:customers')],
    });
    expect(looped.hops.get('job:etl:train')).toBe(1);
  });
});

describe('fieldPaths', () => {
  it('follows a field both ways without turning around', () => {
    expect(fieldPaths(index, field('customers:email'))).toEqual(
      new Set([field('customers:email'), field('orders:email_hash')]),
    );
  });
});

describe('placeCards', () => {
  it('keeps the positions of the server', () => {
    expect(placeCards(index, none).get('dataset:pg://db:5432:orders')).toMatchObject({ x: 600, y: 0 });
  });

  it('pushes the cards below an opened one, in its column only', () => {
    const places = placeCards(index, new Set(['dataset:pg://db:5432:customers']));
    const opened = places.get('dataset:pg://db:5432:customers');
    expect(opened?.height).toBeGreaterThan(2 * FIELD_HEIGHT);
    expect(places.get('dataset:pg://db:5432:payments')?.y).toBeGreaterThan((opened?.y ?? 0) + (opened?.height ?? 0));
    expect(places.get('job:etl:clean')?.y).toBe(0);
  });

  it('places by distance when the server gives no positions', () => {
    const bare = indexGraph({ ...answer, nodes: answer.nodes.map((node) => ({ ...node, x: null, y: null })) });
    const places = placeCards(bare, none);
    expect(places.get('job:etl:clean')?.x).toBeLessThan(places.get('dataset:pg://db:5432:orders')?.x ?? 0);
    expect(places.get('dataset:pg://db:5432:customers')?.y).not.toBe(places.get('dataset:pg://db:5432:payments')?.y);
  });
});

describe('neighbour', () => {
  const places = placeCards(index, none);
  it.each([
    ['job:etl:clean', 'ArrowLeft', 'dataset:pg://db:5432:customers'],
    ['job:etl:clean', 'ArrowRight', 'dataset:pg://db:5432:orders'],
    ['dataset:pg://db:5432:customers', 'ArrowDown', 'dataset:pg://db:5432:payments'],
    ['dataset:pg://db:5432:payments', 'ArrowUp', 'dataset:pg://db:5432:customers'],
    ['job:etl:train', 'ArrowRight', undefined],
  ] as const)('from %s by %s leads to %s', (from, arrow, to) => {
    expect(neighbour(index, places, from, arrow)).toBe(to);
  });
});

describe('words and tables', () => {
  it('says what happened to a value', () => {
    expect(transformationWords([{ type: 'DIRECT', subtype: 'IDENTITY' }])).toBe('unchanged');
    expect(transformationWords([{ type: 'DIRECT', subtype: 'TRANSFORMATION', masking: true }])).toBe(
      'transformation (masked)',
    );
  });

  it('knows gates', () => {
    expect(isBarrier({ ...edge('column', 'a', 'b'), transformations: [{ subtype: 'AGGREGATION' }] })).toBe(true);
    expect(isBarrier({ ...edge('column', 'a', 'b'), transformations: [{ subtype: 'IDENTITY', masking: false }] })).toBe(
      false,
    );
  });

  it('quotes cells and defuses formulas', () => {
    expect(csv([['a "b"', '=1+1', 3]])).toBe(`"a ""b""",'=1+1,3\r\n`);
  });
});
