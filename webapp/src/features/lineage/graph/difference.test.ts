import { describe, expect, it } from 'vitest';
import { changesOf, countsOf, endOf, marksOf, unionOf, whatHappens, type ComparedEdge } from './difference';
import { indexGraph } from './graph-index';
import type { GraphAnswer, GraphEdge, GraphNode } from './model';
import { placeCards } from './placement';
import { lastDays } from './times';

const NS = 'pg://db:5432';

function column(from: string, to: string, job: string, more: Partial<ComparedEdge> = {}): ComparedEdge {
  return {
    id: `${from}>${to} ${job} ${more.indirect}`,
    from: `datasetField:${NS}:${from}`,
    to: `datasetField:${NS}:${to}`,
    kind: 'column',
    grade: 'column',
    job: `job:etl:${job}`,
    transformations: [{ type: 'DIRECT', subtype: 'IDENTITY' }],
    ...more,
  };
}

const told = (row: ReturnType<typeof changesOf>[number]) => `${row.mark} ${row.from.name} → ${row.to.name}`;

describe('endOf', () => {
  it('reads ids whose namespaces have colons', () => {
    expect(endOf(`dataset:${NS}:shop.orders`)).toEqual({
      node: `dataset:${NS}:shop.orders`,
      namespace: NS,
      name: 'shop.orders',
    });
    expect(endOf('job:etl:clean')).toEqual({ node: 'job:etl:clean', namespace: 'etl', name: 'clean' });
  });

  it('leads from a field to its dataset', () => {
    expect(endOf(`datasetField:${NS}:shop.orders:email`)).toEqual({
      node: `dataset:${NS}:shop.orders`,
      namespace: NS,
      name: 'shop.orders.email',
    });
  });
});

describe('changesOf', () => {
  it('lists what came and what went, by name', () => {
    const rows = changesOf({
      added: [column('orders:b', 'mart:b', 'new')],
      removed: [column('orders:a', 'mart:a', 'old')],
    });
    expect(rows.map(told)).toEqual(['removed orders.a → mart.a', 'added orders.b → mart.b']);
  });

  it('takes another edge between the same two ends as one change, and says what it was before', () => {
    const rows = changesOf({
      added: [column('orders:a', 'mart:a', 'new')],
      removed: [column('orders:a', 'mart:a', 'old')],
    });
    expect(rows.map(told)).toEqual(['changed orders.a → mart.a']);
    expect(rows.map(whatHappens)).toEqual(['unchanged, by new; before: unchanged, by old']);
  });

  it('says when what flowed only influences', () => {
    const rows = changesOf({
      added: [
        column('orders:a', 'mart:a', 'sum', {
          indirect: true,
          transformations: [{ type: 'INDIRECT', subtype: 'FILTER' }],
        }),
      ],
      removed: [column('orders:a', 'mart:a', 'sum')],
    });
    expect(rows.map(whatHappens)).toEqual(['influence: filter, by sum; before: unchanged, by sum']);
  });

  it('pairs each edge once: of two that came, one is new', () => {
    const rows = changesOf({
      added: [column('orders:a', 'mart:a', 'one'), column('orders:a', 'mart:a', 'two')],
      removed: [column('orders:a', 'mart:a', 'old')],
    });
    expect(rows.map((row) => row.mark).sort()).toEqual(['added', 'changed']);
  });

  it('does not take an edge among other things for the same', () => {
    const rows = changesOf({
      added: [column('orders:a', 'mart:a', 'one', { kind: 'data' })],
      removed: [column('orders:a', 'mart:a', 'one')],
    });
    expect(rows.map((row) => row.mark).sort()).toEqual(['added', 'removed']);
  });
});

describe('countsOf', () => {
  it('counts what the answer left out', () => {
    const difference = {
      added: [column('orders:a', 'mart:a', 'new'), column('orders:b', 'mart:b', 'new')],
      removed: [column('orders:a', 'mart:a', 'old')],
      same: 3,
      addedLeftOut: 40,
      removedLeftOut: 2,
    };
    expect(countsOf(changesOf(difference), difference)).toEqual({ added: 41, removed: 2, changed: 1 });
  });
});

describe('the picture of both times', () => {
  const node = (id: string, x: number): GraphNode => {
    const { namespace, name } = endOf(id);
    return {
      id,
      kind: id.startsWith('job') ? 'job' : 'dataset',
      namespace,
      name,
      x,
      y: 0,
      width: 200,
      fields: [{ name: 'a' }],
    };
  };
  const data = (from: string, to: string): GraphEdge => ({
    id: `${from}>${to}`,
    from,
    to,
    kind: 'data',
    grade: 'explicit',
  });
  const answer = (nodes: GraphNode[], edges: GraphEdge[]): GraphAnswer => ({ start: 'job:etl:clean', nodes, edges });
  const job = node('job:etl:clean', 300);
  const old = node(`dataset:${NS}:old`, 0);
  const fresh = node(`dataset:${NS}:fresh`, 0);
  const before = answer([job, old], [data(old.id, job.id)]);
  const after = answer([job, fresh], [data(fresh.id, job.id)]);

  it('has the cards and the data edges of both, and no fields, whose edges have marks in the table alone', () => {
    const both = unionOf(before, answer(after.nodes, [...after.edges, { ...data('x', 'y'), kind: 'column' }]));
    expect(both.nodes.map((card) => card.name)).toEqual(['clean', 'fresh', 'old']);
    expect(both.edges.map((edge) => edge.id)).toEqual([`${old.id}>${job.id}`, `${fresh.id}>${job.id}`]);
    expect(both.nodes.every((card) => card.fields?.length === 0)).toBe(true);
  });

  it('keeps positions where one time has all cards, and puts no card on another where none has', () => {
    const grown = unionOf(answer([job], []), after);
    expect(grown.nodes.map((card) => card.x)).toEqual([300, 0]);
    const shrunk = unionOf(before, answer([job], []));
    expect(shrunk.nodes.map((card) => card.x)).toEqual([300, 0]);
    const places = [...placeCards(indexGraph(unionOf(before, after)), new Set()).values()];
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
  });

  it('says that it is not whole when one of the two is not', () => {
    expect(unionOf({ ...before, leftOut: { nodes: 7, reason: 'limit' } }, after).leftOut?.nodes).toBe(7);
  });

  it('marks both edges of a change', () => {
    const came = column('orders:a', 'mart:a', 'new');
    const went = column('orders:a', 'mart:a', 'old');
    expect([...marksOf(changesOf({ added: [came], removed: [went] }))]).toEqual([
      [came.id, 'added'],
      [went.id, 'removed'],
    ]);
  });
});

describe('lastDays', () => {
  it('ends with the second that has begun', () => {
    expect(lastDays(7, new Date('2026-03-08T10:00:00.250Z'))).toEqual({
      from: '2026-03-01T10:00:01Z',
      to: '2026-03-08T10:00:01Z',
    });
  });
});
