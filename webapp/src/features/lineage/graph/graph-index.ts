import { groupBy } from '@/lib/group-by';
import { fieldId, type GraphAnswer, type GraphEdge, type GraphNode } from './model';

export interface FieldOwner {
  node: GraphNode;
  field: string;
}

/** The answer, looked up instead of searched. */
export interface GraphIndex {
  answer: GraphAnswer;
  nodes: ReadonlyMap<string, GraphNode>;
  fields: ReadonlyMap<string, FieldOwner>;
  dataEdges: readonly GraphEdge[];
  columnEdges: readonly GraphEdge[];
  /** From a field to a field or a whole dataset: what decides over rows and order without being the value. */
  influences: readonly GraphEdge[];
  into: ReadonlyMap<string, readonly GraphEdge[]>;
  outOf: ReadonlyMap<string, readonly GraphEdge[]>;
  /** Hops from the start: negative upstream, positive downstream; a card reached both ways has the nearer. */
  hops: ReadonlyMap<string, number>;
}

export function indexGraph(answer: GraphAnswer): GraphIndex {
  const nodes = new Map(answer.nodes.map((node) => [node.id, node]));
  const fields = new Map<string, FieldOwner>();
  for (const node of answer.nodes) {
    for (const field of node.fields ?? []) fields.set(fieldId(node, field.name), { node, field: field.name });
  }
  const dataEdges = answer.edges.filter((edge) => edge.kind === 'data' && nodes.has(edge.from) && nodes.has(edge.to));
  const columnEdges = answer.edges.filter(
    (edge) => edge.kind === 'column' && !edge.indirect && fields.has(edge.from) && fields.has(edge.to),
  );
  const influences = answer.edges.filter(
    (edge) =>
      edge.kind === 'column' && edge.indirect && fields.has(edge.from) && (fields.has(edge.to) || nodes.has(edge.to)),
  );
  const all = [...dataEdges, ...columnEdges];
  // Taken together with others the start has no card of its own; the nearest card comes first.
  const start = nodes.has(answer.start) ? answer.start : (answer.nodes[0]?.id ?? answer.start);
  const into = groupBy(all, (edge) => edge.to);
  const outOf = groupBy(all, (edge) => edge.from);
  return {
    answer: { ...answer, start },
    nodes,
    fields,
    dataEdges,
    columnEdges,
    influences,
    into,
    outOf,
    hops: hopsFrom(start, into, outOf),
  };
}

function hopsFrom(
  start: string,
  into: ReadonlyMap<string, readonly GraphEdge[]>,
  outOf: ReadonlyMap<string, readonly GraphEdge[]>,
) {
  const hops = new Map<string, number>([[start, 0]]);
  const walk = (edges: ReadonlyMap<string, readonly GraphEdge[]>, end: 'from' | 'to', step: number) => {
    const seen = new Set([start]);
    let ring = [start];
    for (let hop = step; ring.length > 0; hop += step) {
      const next = ring.flatMap((id) => (edges.get(id) ?? []).map((edge) => edge[end])).filter((id) => !seen.has(id));
      ring = [...new Set(next)];
      for (const id of ring) {
        seen.add(id);
        const before = hops.get(id);
        if (before === undefined || Math.abs(before) > Math.abs(hop)) hops.set(id, hop);
      }
    }
  };
  walk(into, 'from', -1);
  walk(outOf, 'to', 1);
  return hops;
}

/** A field with its dataset, or a card, as it is read aloud. */
export function endName(index: GraphIndex, id: string): string {
  const owner = index.fields.get(id);
  return owner ? `${owner.node.name}.${owner.field}` : (index.nodes.get(id)?.name ?? id);
}

/** The card that an end of an edge is on. */
export function cardOf(index: GraphIndex, id: string): string {
  return index.fields.get(id)?.node.id ?? id;
}

/** Every field that the given one comes from or goes to, itself included; no path turns around half-way. */
export function fieldPaths(index: GraphIndex, field: string): Set<string> {
  const found = new Set([field]);
  const walk = (edges: ReadonlyMap<string, readonly GraphEdge[]>, end: 'from' | 'to') => {
    const todo = [field];
    const seen = new Set(todo);
    for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
      for (const edge of edges.get(id) ?? []) {
        if (seen.has(edge[end])) continue;
        seen.add(edge[end]);
        found.add(edge[end]);
        todo.push(edge[end]);
      }
    }
  };
  walk(index.into, 'from');
  walk(index.outOf, 'to');
  return found;
}
