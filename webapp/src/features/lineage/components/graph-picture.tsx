import '@xyflow/react/dist/style.css';
import {
  Background,
  Controls,
  MarkerType,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  type Edge,
  type NodeTypes,
} from '@xyflow/react';
import { useCallback, useMemo } from 'react';
import { useUrlState } from '@/lib/url-state';
import { fieldPaths, type GraphIndex } from '../graph/graph-index';
import { isBarrier, transformationWords, type GraphEdge } from '../graph/model';
import { placeCards } from '../graph/placement';
import { isArrow, neighbour } from '../graph/walk';
import { CardNode, type Card } from './card-node';
import { Evidence } from './evidence';

const NODE_TYPES: NodeTypes = { card: CardNode };

/** Text smaller than this cannot be read; a bigger graph begins at its start instead of being shrunk. */
const READABLE = 0.75;
const FIT = { padding: 0.08, maxZoom: 1, minZoom: READABLE };

const SEPARATOR = '\n';

/** The drawn graph. Everything in it is also in the table; its state is in the address. */
export default function GraphPicture({ index }: { index: GraphIndex }) {
  return (
    <ReactFlowProvider>
      <Picture index={index} />
    </ReactFlowProvider>
  );
}

function Picture({ index }: { index: GraphIndex }) {
  const { text, change } = useUrlState();
  const flow = useReactFlow();
  const chosen = text('chosen');
  const focus = text('field');
  const openText = text('open');
  const open = useMemo(() => new Set(openText === '' ? [] : openText.split(SEPARATOR)), [openText]);
  const places = useMemo(() => placeCards(index, open), [index, open]);
  const onPath = useMemo(() => (focus === '' ? undefined : fieldPaths(index, focus)), [index, focus]);

  const nodes = useMemo((): Card[] => {
    const walkable = places.has(chosen) ? chosen : index.answer.start;
    return index.answer.nodes.flatMap((node) => {
      const place = places.get(node.id);
      if (!place) return [];
      return [
        {
          id: node.id,
          type: 'card' as const,
          position: { x: place.x, y: place.y },
          width: place.width,
          height: place.height,
          data: {
            node,
            open: open.has(node.id),
            start: node.id === index.answer.start,
            chosen: node.id === chosen,
            tabbable: node.id === walkable,
            focus,
            onPath,
          },
        },
      ];
    });
  }, [index, places, open, chosen, focus, onPath]);
  const edges = useMemo(() => drawnEdges(index, open, onPath, chosen), [index, open, onPath, chosen]);

  const walk = useCallback(
    (event: React.KeyboardEvent) => {
      const card = (event.target as HTMLElement).closest<HTMLElement>('[data-card]')?.dataset.card;
      if (event.key === 'Escape') change({ chosen: undefined }, { replace: true });
      if (card === undefined || !isArrow(event.key)) return;
      event.preventDefault();
      const next = neighbour(index, places, card, event.key);
      if (next === undefined) return;
      const place = places.get(next);
      if (place)
        void flow.setCenter(place.x + place.width / 2, place.y + place.height / 2, {
          zoom: flow.getZoom(),
          duration: 0,
        });
      document.querySelector<HTMLElement>(`[data-card="${CSS.escape(next)}"] .card-name`)?.focus();
    },
    [change, flow, index, places],
  );

  const showStart = useCallback(() => {
    const place = places.get(index.answer.start);
    if (place && flow.getZoom() <= READABLE)
      void flow.setCenter(place.x + place.width / 2, place.y + place.height / 2, { zoom: READABLE, duration: 0 });
  }, [flow, index, places]);

  return (
    <div className="graph-and-drawer">
      <div
        className="graph"
        onKeyDown={walk}
        role="group"
        aria-label="Lineage graph. Arrow keys walk along the edges, Enter shows details, Escape closes them."
      >
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={NODE_TYPES}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          fitView
          fitViewOptions={FIT}
          onInit={showStart}
          minZoom={0.1}
          maxZoom={2}
          onEdgeClick={(_event, edge) => change({ chosen: edge.id })}
          onPaneClick={() => change({ chosen: undefined }, { replace: true })}
        >
          <Background gap={24} />
          <Controls showInteractive={false} />
        </ReactFlow>
        <Legend />
      </div>
      {chosen !== '' && <Evidence index={index} chosen={chosen} onClose={() => change({ chosen: undefined })} />}
    </div>
  );
}

function drawnEdges(
  index: GraphIndex,
  open: ReadonlySet<string>,
  onPath: ReadonlySet<string> | undefined,
  chosen: string,
): Edge[] {
  const opened = (field: string) => open.has(index.fields.get(field)?.node.id ?? '');
  const columns = index.columnEdges.filter((edge) =>
    onPath ? onPath.has(edge.from) && onPath.has(edge.to) : opened(edge.from) || opened(edge.to),
  );
  const drawn = index.dataEdges.map((edge) => draw(edge, edge.from, edge.to, onPath ? 'faded' : '', chosen));
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
  return drawn;
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

function Legend() {
  return (
    <ul className="legend" aria-label="What the lines mean">
      <li>
        <span className="line solid" /> seen in an event
      </li>
      <li>
        <span className="line dashed" /> implied by a run
      </li>
      <li>
        <span className="line dotted" /> declared
      </li>
    </ul>
  );
}
