import type { GraphIndex } from './graph-index';
import type { GraphNode } from './model';

export const CARD_WIDTH = 230;
export const CARD_HEIGHT = 64;
export const FIELD_HEIGHT = 34;
const GAP = 28;

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The height of a card with so many of its fields shown. */
export function heightOf(node: GraphNode, open: boolean): number {
  return CARD_HEIGHT + (open ? (node.fields ?? []).length * FIELD_HEIGHT + 8 : 0);
}

/**
 * Where each card is drawn. The server's positions stand; a card that was opened grows downwards and pushes those below it in its
 * column. Without positions (a server that lays nothing out) cards stand in columns by their distance from the start.
 */
export function placeCards(index: GraphIndex, open: ReadonlySet<string>): Map<string, Place> {
  const nodes = index.answer.nodes.filter((node) => node.kind !== 'field');
  const placed = nodes.every((node) => typeof node.x === 'number' && typeof node.y === 'number')
    ? nodes.map((node) => ({ node, x: node.x ?? 0, y: node.y ?? 0, width: node.width ?? CARD_WIDTH }))
    : inColumns(index, nodes);
  const places = new Map<string, Place>();
  for (const column of columnsOf(placed)) {
    let free = -Infinity;
    for (const { node, x, y, width } of column) {
      const height = heightOf(node, open.has(node.id));
      const top = Math.max(y, free);
      places.set(node.id, { x, y: top, width, height });
      free = top + height + GAP;
    }
  }
  return places;
}

interface Placed {
  node: GraphNode;
  x: number;
  y: number;
  width: number;
}

/** Cards whose widths overlap stand in one column; each column from top to bottom. */
function columnsOf(placed: readonly Placed[]): Placed[][] {
  const columns: Placed[][] = [];
  let right = -Infinity;
  for (const card of [...placed].sort((a, b) => a.x - b.x)) {
    if (card.x >= right) columns.push([]);
    columns.at(-1)?.push(card);
    right = Math.max(right, card.x + card.width);
  }
  return columns.map((column) => column.sort((a, b) => a.y - b.y));
}

function inColumns(index: GraphIndex, nodes: readonly GraphNode[]): Placed[] {
  const next = new Map<number, number>();
  return nodes.map((node) => {
    const hop = index.hops.get(node.id) ?? 0;
    const row = next.get(hop) ?? 0;
    next.set(hop, row + 1);
    return { node, x: hop * (CARD_WIDTH + 90), y: row * (CARD_HEIGHT + GAP), width: CARD_WIDTH };
  });
}
