import type { GraphIndex } from './graph-index';
import { transformationWords, type GraphNode } from './model';

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
  const name = (id: string) => {
    const owner = index.fields.get(id);
    return owner ? `${owner.node.name}.${owner.field}` : id;
  };
  return index.columnEdges
    .filter((edge) => !onPath || (onPath.has(edge.from) && onPath.has(edge.to)))
    .map((edge) => ({
      id: edge.id,
      from: name(edge.from),
      to: name(edge.to),
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
