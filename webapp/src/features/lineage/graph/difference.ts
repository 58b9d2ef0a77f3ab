import type { Got, Sent, With } from '@/lib/api';
import { transformationWords, type GraphAnswer, type GraphEdge, type Transformation } from './model';

type Answered = Got<'/api/v1/graph/diff'>;
type AnsweredEdge = NonNullable<Answered['added']>[number];

/** An edge of the two times; of the whole graph those among jobs too. */
export type ComparedEdge = With<
  Sent<AnsweredEdge, 'id' | 'from' | 'to' | 'kind' | 'grade'>,
  { transformations?: Transformation[] | null }
>;

/** What is there at the second time only, at the first only, and how much at both. */
export type Difference = With<
  Sent<Answered, 'same' | 'addedLeftOut' | 'removedLeftOut'>,
  { added: ComparedEdge[]; removed: ComparedEdge[]; droppedUntil?: string | null }
>;

export type Mark = 'added' | 'removed' | 'changed';

export const SIGNS: Record<Mark, string> = { added: '+', removed: '−', changed: '≠' };

/** One end of an edge, as its id names it. */
export interface End {
  /** The dataset or job whose graph shows it. */
  node: string;
  namespace: string;
  name: string;
}

export interface ChangeRow {
  mark: Mark;
  from: End;
  to: End;
  /** The edge of the second time where there is one. */
  edge: ComparedEdge;
  /** What stood between the same two ends at the first time. */
  before?: ComparedEdge;
}

/** The rows of a comparison; an edge that went and one that came between the same two ends are one change. */
export function changesOf({ added, removed }: Pick<Difference, 'added' | 'removed'>): ChangeRow[] {
  const gone = new Map<string, ComparedEdge[]>();
  for (const edge of removed) gone.set(ends(edge), [...(gone.get(ends(edge)) ?? []), edge]);
  const rows = added.map((edge): ChangeRow => {
    const before = gone.get(ends(edge))?.shift();
    return before ? { ...row('changed', edge), before } : row('added', edge);
  });
  for (const edge of [...gone.values()].flat()) rows.push(row('removed', edge));
  return rows.sort(
    (a, b) =>
      a.from.name.localeCompare(b.from.name) || a.to.name.localeCompare(b.to.name) || a.mark.localeCompare(b.mark),
  );
}

function ends({ from, to, kind }: ComparedEdge): string {
  return JSON.stringify([kind, from, to]);
}

function row(mark: Mark, edge: ComparedEdge): ChangeRow {
  return { mark, edge, from: endOf(edge.from), to: endOf(edge.to) };
}

/** Reads `dataset:namespace:name`, `job:namespace:name` and `datasetField:namespace:name:field`; namespaces may have colons. */
export function endOf(id: string): End {
  const kind = id.slice(0, id.indexOf(':'));
  const rest = id.slice(kind.length + 1);
  if (kind !== 'datasetField') return { node: id, ...named(rest) };
  const dataset = named(rest).namespace;
  const { namespace, name } = named(dataset);
  return { node: `dataset:${dataset}`, namespace, name: `${name}.${rest.slice(dataset.length + 1)}` };
}

function named(rest: string): Pick<End, 'namespace' | 'name'> {
  const cut = rest.lastIndexOf(':');
  return { namespace: rest.slice(0, Math.max(cut, 0)), name: rest.slice(cut + 1) };
}

const KINDS: Record<string, string> = {
  data: 'data flow',
  column: 'field to field',
  control: 'runs after',
  containment: 'is part of',
};

export function kindWords({ kind, indirect }: ComparedEdge): string {
  return indirect ? 'influence' : (KINDS[kind] ?? kind);
}

/** What an edge does, and of a changed one what it did before. */
export function whatHappens({ edge, before }: ChangeRow): string {
  const now = wayOf(edge);
  if (!before) return now;
  const then = wayOf(before);
  return now === then ? now : `${now || 'not said'}; before: ${then || 'not said'}`;
}

function wayOf(edge: ComparedEdge): string {
  const words = transformationWords(edge.transformations);
  const way = edge.indirect ? `influence: ${words || 'how is not said'}` : words;
  return edge.job ? [way, `by ${endOf(edge.job).name}`].filter(Boolean).join(', ') : way;
}

/** How many there are, with those that the answer left out. */
export function countsOf(rows: readonly ChangeRow[], { addedLeftOut, removedLeftOut }: Difference) {
  const marked = (mark: Mark) => rows.filter((row) => row.mark === mark).length;
  return {
    added: marked('added') + addedLeftOut,
    removed: marked('removed') + removedLeftOut,
    changed: marked('changed'),
  };
}

/** The marks of the edges that one picture of both times has. */
export function marksOf(rows: readonly ChangeRow[]): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const { mark, edge, before } of rows) {
    marks.set(edge.id, mark === 'removed' ? 'removed' : 'added');
    if (before) marks.set(before.id, 'removed');
  }
  return marks;
}

/**
 * Both times as one graph of datasets and jobs. Positions are kept where one of the two has all cards; else cards stand in columns by
 * their distance from the start.
 */
export function unionOf(before: GraphAnswer, after: GraphAnswer): GraphAnswer {
  const later = new Set(after.nodes.map((node) => node.id));
  const earlier = new Set(before.nodes.map((node) => node.id));
  const gone = before.nodes.filter((node) => !later.has(node.id));
  const placed = gone.length === 0 ? after.nodes : after.nodes.every((node) => earlier.has(node.id)) && before.nodes;
  const nodes = placed || [...after.nodes, ...gone].map((node) => ({ ...node, x: null, y: null }));
  const edges = new Map<string, GraphEdge>();
  for (const edge of [...before.edges, ...after.edges]) if (edge.kind === 'data') edges.set(edge.id, edge);
  return {
    ...after,
    nodes: nodes.map((node) => ({ ...node, fields: [] })),
    edges: [...edges.values()],
    leftOut: before.leftOut ?? after.leftOut ?? null,
  };
}
