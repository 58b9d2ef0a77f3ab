import type { Got, Sent, With } from '@/lib/api';

/** What is asked of the server: cards, data edges between cards, column edges between their fields. */
type Answered = Got<'/api/v1/graph'>;

export type GraphAnswer = With<
  Sent<Answered, 'start'>,
  { nodes: GraphNode[]; edges: GraphEdge[]; leftOut?: { nodes: number; reason: string } | null }
>;

export type GraphNode = With<
  Sent<NonNullable<Answered['nodes']>[number], 'id' | 'namespace' | 'name'>,
  {
    kind: 'dataset' | 'job' | 'field' | 'namespace' | 'system';
    fields?: { name: string; type?: string | null }[] | null;
  }
>;

/** Whether a card stands for all that was taken together under its name. */
export function isGroup(node: GraphNode): boolean {
  return node.kind === 'namespace' || node.kind === 'system';
}

export type Grade = 'explicit' | 'column' | 'implied' | 'declared' | 'contract' | 'manual';

type AnsweredEdge = NonNullable<Answered['edges']>[number];

export type Transformation = Sent<NonNullable<AnsweredEdge['transformations']>[number]>;

export type GraphEdge = With<
  Sent<AnsweredEdge, 'id' | 'from' | 'to'>,
  { kind: 'data' | 'column'; grade: Grade; transformations?: Transformation[] | null }
>;

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
