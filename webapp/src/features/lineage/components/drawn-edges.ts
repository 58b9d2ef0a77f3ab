import { MarkerType, type Edge } from '@xyflow/react';
import { SIGNS, type Mark } from '../graph/difference';
import { cardOf, type GraphIndex } from '../graph/graph-index';
import { isBarrier, transformationWords, type GraphEdge } from '../graph/model';
import type { Place } from '../graph/placement';
import { influencesOn } from '../graph/rows';

/** What of the graph the page shows. */
interface Shown {
  open: ReadonlySet<string>;
  onPath: ReadonlySet<string> | undefined;
  chosen: string;
  /** Whether edges are marked as come or gone: then each has its own line. */
  compared: boolean;
}

/** The lines of the picture: between cards, and between the fields of those that are open. */
export function drawnEdges(
  index: GraphIndex,
  places: ReadonlyMap<string, Place>,
  { open, onPath, chosen, compared }: Shown,
): Edge[] {
  const opened = (field: string) => open.has(index.fields.get(field)?.node.id ?? '');
  const columns = index.columnEdges.filter((edge) =>
    onPath ? onPath.has(edge.from) && onPath.has(edge.to) : opened(edge.from) || opened(edge.to),
  );
  const look = onPath ? 'faded' : '';
  const drawn = compared
    ? index.dataEdges.map((edge) => draw(edge, edge.from, edge.to, look, chosen))
    : drawnData(index, places, look, chosen);
  for (const edge of columns) {
    const from = index.fields.get(edge.from);
    const to = index.fields.get(edge.to);
    if (!from || !to) continue;
    drawn.push({
      ...draw(edge, from.node.id, to.node.id, 'column-edge', chosen),
      ...(open.has(from.node.id) ? { sourceHandle: from.field } : {}),
      ...(open.has(to.node.id) ? { targetHandle: to.field } : {}),
      ...(isBarrier(edge) ? { label: `⊘ ${transformationWords(edge.transformations)}` } : {}),
    });
  }
  return [...drawn, ...drawnInfluences(index, open, onPath, chosen)];
}

/** Two cards that have edges both ways have one line with two heads: a line back would lie behind the cards. */
function drawnData(index: GraphIndex, places: ReadonlyMap<string, Place>, look: string, chosen: string): Edge[] {
  const key = (from: string, to: string) => JSON.stringify([from, to]);
  const byEnds = new Map(index.dataEdges.map((edge) => [key(edge.from, edge.to), edge]));
  const leadsBack = (edge: GraphEdge) => (places.get(edge.from)?.x ?? 0) > (places.get(edge.to)?.x ?? 0);
  return index.dataEdges.flatMap((edge) => {
    const back = byEnds.get(key(edge.to, edge.from));
    if (back === undefined) return [draw(edge, edge.from, edge.to, look, chosen)];
    if (leadsBack(edge)) return [];
    const both = draw(edge, edge.from, edge.to, back.id === chosen ? `${look} chosen` : look, chosen);
    return [leadsBack(back) && both.markerEnd ? { ...both, markerStart: both.markerEnd } : both];
  });
}

/** One line from card to card, or from field to field where a card is open; not of a dataset on itself, which the details tell. */
function drawnInfluences(
  index: GraphIndex,
  open: ReadonlySet<string>,
  onPath: ReadonlySet<string> | undefined,
  chosen: string,
): Edge[] {
  const drawn = new Map<string, Edge>();
  for (const edge of influencesOn(index, onPath)) {
    const [source, target] = [cardOf(index, edge.from), cardOf(index, edge.to)];
    const sourceHandle = open.has(source) ? index.fields.get(edge.from)?.field : undefined;
    const targetHandle = open.has(target) ? index.fields.get(edge.to)?.field : undefined;
    const line = JSON.stringify([source, sourceHandle, target, targetHandle]);
    if (source === target || (drawn.has(line) && edge.id !== chosen)) continue;
    drawn.set(line, {
      ...draw(edge, source, target, 'influence', chosen),
      ...(sourceHandle === undefined ? {} : { sourceHandle }),
      ...(targetHandle === undefined ? {} : { targetHandle }),
    });
  }
  return [...drawn.values()];
}

function draw(edge: GraphEdge, source: string, target: string, look: string, chosen: string): Edge {
  return {
    id: edge.id,
    source,
    target,
    className: `edge ${edge.grade} ${look} ${edge.id === chosen ? 'chosen' : ''}`,
    markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16 },
    interactionWidth: 16,
  };
}

/** A sign beside the colour: what came is not told by colour alone. */
export function marked(edge: Edge, mark: Mark | undefined): Edge {
  if (mark === undefined) return edge;
  return {
    ...edge,
    className: `${edge.className} ${mark}`,
    label: SIGNS[mark],
    ariaLabel: `${mark}: edge from ${edge.source} to ${edge.target}`,
  };
}
