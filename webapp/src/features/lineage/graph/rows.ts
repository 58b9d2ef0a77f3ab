import { cardOf, endName, type GraphIndex } from './graph-index';
import { transformationWords, type GraphEdge, type GraphNode } from './model';

export interface CardRow {
  node: GraphNode;
  hop: number;
}

export interface ColumnRow {
  id: string;
  from: string;
  to: string;
  change: string;
  grade: string;
  lastSeen: string;
  events: number;
}

/** The cards as a table: from furthest upstream to furthest downstream. */
export function cardRows(index: GraphIndex): CardRow[] {
  return index.answer.nodes
    .filter((node) => node.kind !== 'field')
    .map((node) => ({ node, hop: index.hops.get(node.id) ?? 0 }))
    .sort((a, b) => a.hop - b.hop || a.node.name.localeCompare(b.node.name));
}

/** The column edges as a table; with a field in focus only those on its paths. */
export function columnRows(index: GraphIndex, onPath?: ReadonlySet<string>): ColumnRow[] {
  return rowsOf(
    index,
    index.columnEdges.filter((edge) => !onPath || (onPath.has(edge.from) && onPath.has(edge.to))),
  );
}

/** What influences without flowing, as a table; with a field in focus only what acts on the datasets of its paths. */
export function influenceRows(index: GraphIndex, onPath?: ReadonlySet<string>): ColumnRow[] {
  return rowsOf(index, influencesOn(index, onPath));
}

/** The influences that act on one of these fields, or on the whole of its dataset. */
export function influencesOn(index: GraphIndex, onPath?: ReadonlySet<string>): readonly GraphEdge[] {
  if (!onPath) return index.influences;
  const cards = new Set([...onPath].map((field) => cardOf(index, field)));
  return index.influences.filter((edge) => (index.fields.has(edge.to) ? onPath.has(edge.to) : cards.has(edge.to)));
}

function rowsOf(index: GraphIndex, edges: readonly GraphEdge[]): ColumnRow[] {
  return edges
    .map((edge) => ({
      id: edge.id,
      from: endName(index, edge.from),
      to: endName(index, edge.to),
      change: transformationWords(edge.transformations),
      grade: edge.grade,
      lastSeen: edge.lastSeen ?? '',
      events: edge.events ?? 0,
    }))
    .sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
}

/** RFC 4180; a cell that a spreadsheet would run as a formula is defused by an apostrophe. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => {
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  };
  return rows.map((row) => row.map(cell).join(',') + '\r\n').join('');
}
