import { describe, expect, it } from 'vitest';
import { indexGraph } from '../graph/graph-index';
import type { GraphEdge, GraphNode } from '../graph/model';
import { placeCards } from '../graph/placement';
import { drawnEdges } from './drawn-edges';

const group = (name: string, x: number): GraphNode => ({
  id: `namespace:${name}`,
  kind: 'namespace',
  namespace: name,
  name,
  members: 2,
  x,
  y: 0,
  width: 200,
});
const edge = (from: string, to: string): GraphEdge => ({
  id: `${from}>${to}`,
  from: `namespace:${from}`,
  to: `namespace:${to}`,
  kind: 'data',
  grade: 'implied',
});
const index = indexGraph({
  start: 'namespace:etl',
  nodes: [group('lake', 0), group('etl', 300), group('mart', 600)],
  edges: [edge('lake', 'etl'), edge('etl', 'mart'), edge('mart', 'etl')],
});
const none = new Set<string>();
const places = placeCards(index, none);
const shown = { open: none, onPath: undefined, chosen: '', compared: false };

describe('drawnEdges', () => {
  it('draws edges both ways between two cards as one line with two heads', () => {
    const drawn = drawnEdges(index, places, shown);

    expect(drawn.map(({ id, markerStart }) => [id, markerStart !== undefined])).toEqual([
      ['lake>etl', false],
      ['etl>mart', true],
    ]);
  });

  it('shows such a line as chosen for either edge', () => {
    const drawn = drawnEdges(index, places, { ...shown, chosen: 'mart>etl' });

    expect(drawn.find(({ id }) => id === 'etl>mart')?.className).toContain('chosen');
  });

  it('gives each edge its own line where two times are compared', () => {
    expect(drawnEdges(index, places, { ...shown, compared: true })).toHaveLength(3);
  });
});
