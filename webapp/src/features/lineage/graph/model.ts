/** The answer of GET /api/v1/graph at grain dataset: cards, data edges between cards, column edges between their fields. */
export interface GraphAnswer {
  start: string;
  asOf?: string | null;
  nodes: GraphNode[];
  edges: GraphEdge[];
  leftOut?: { nodes: number; reason: string } | null;
}

export interface GraphNode {
  id: string;
  kind: 'dataset' | 'job' | 'field';
  namespace: string;
  name: string;
  field?: string | null;
  fields?: { name: string; type?: string | null }[] | null;
  x?: number | null;
  y?: number | null;
  width?: number | null;
  height?: number | null;
  moreUpstream?: number | null;
  moreDownstream?: number | null;
  lastSeen?: string | null;
}

export type Grade = 'explicit' | 'column' | 'implied' | 'declared';

export interface Transformation {
  type?: string | null;
  subtype?: string | null;
  masking?: boolean | null;
}

export interface GraphEdge {
  id: string;
  from: string;
  to: string;
  kind: 'data' | 'column';
  grade: Grade;
  transformations?: Transformation[] | null;
  firstSeen?: string | null;
  lastSeen?: string | null;
  events?: number | null;
}

export function fieldId(node: GraphNode, field: string): string {
  return `datasetField:${node.namespace}:${node.name}:${field}`;
}

/** How a value was changed on its way, in words; "unchanged" when the event said so. */
export function transformationWords(transformations: readonly Transformation[] | null | undefined): string {
  const words = (transformations ?? []).map(({ type, subtype, masking }) => {
    const name = (subtype ?? type ?? 'unknown').toLowerCase().replace(/_/g, ' ');
    return masking ? `${name} (masked)` : name === 'identity' ? 'unchanged' : name;
  });
  return [...new Set(words)].join(', ');
}

/** A gate: something that hides or mixes the value, so that a label may stop here. */
export function isBarrier(edge: GraphEdge): boolean {
  return (edge.transformations ?? []).some(
    ({ masking, subtype }) => masking === true || subtype?.toUpperCase() === 'AGGREGATION',
  );
}
