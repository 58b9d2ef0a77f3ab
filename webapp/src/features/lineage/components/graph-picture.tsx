import '@xyflow/react/dist/style.css';
import { Button } from '@patternfly/react-core';
import { CrosshairsIcon, ExpandIcon } from '@patternfly/react-icons';
import {
  Background,
  ControlButton,
  Controls,
  ReactFlow,
  ReactFlowProvider,
  useStore,
  type NodeTypes,
} from '@xyflow/react';
import { useCallback, useMemo, type CSSProperties } from 'react';
import { useUrlState } from '@/lib/url-state';
import { fieldPaths, type GraphIndex } from '../graph/graph-index';
import { SIGNS, type Mark } from '../graph/difference';
import { placeCards } from '../graph/placement';
import { SMALLEST } from '../graph/fit';
import { isArrow, neighbour } from '../graph/walk';
import { CardNode, type Card } from './card-node';
import { drawnEdges, marked } from './drawn-edges';
import { Evidence } from './evidence';
import { useFittedView } from './use-fitted-view';

const NODE_TYPES: NodeTypes = { card: CardNode };

/** Below this size a card shows its name only, larger. */
const FAR = 0.7;

const SEPARATOR = '\n';

interface PictureProps {
  index: GraphIndex;
  influence: boolean;
  /** Of a comparison of two times, the edges that came and went. */
  marks?: ReadonlyMap<string, Mark>;
}

/** The drawn graph. Everything in it is also in the table; its state is in the address. */
export default function GraphPicture(props: PictureProps) {
  return (
    <ReactFlowProvider>
      <Picture {...props} />
    </ReactFlowProvider>
  );
}

function Picture({ index, influence, marks }: PictureProps) {
  const { text, change } = useUrlState();
  const zoom = useStore((state) => state.transform[2]);
  const chosen = text('chosen');
  const focus = text('field');
  const openText = text('open');
  const open = useMemo(() => new Set(openText === '' ? [] : openText.split(SEPARATOR)), [openText]);
  const places = useMemo(() => placeCards(index, open), [index, open]);
  const { frame, partly, begin, fit, centre, showStart, onMoveStart } = useFittedView(index, places);
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
  const edges = useMemo(() => {
    const shown = { open, onPath, chosen, compared: marks !== undefined };
    return drawnEdges(index, places, shown).map((edge) => marked(edge, marks?.get(edge.id)));
  }, [index, places, open, onPath, chosen, marks]);

  const walk = useCallback(
    (event: React.KeyboardEvent) => {
      const card = (event.target as HTMLElement).closest<HTMLElement>('[data-card]')?.dataset.card;
      if (event.key === 'Escape') change({ chosen: undefined }, { replace: true });
      if (card === undefined || !isArrow(event.key)) return;
      event.preventDefault();
      const next = neighbour(index, places, card, event.key);
      if (next === undefined) return;
      centre(next);
      document.querySelector<HTMLElement>(`[data-card="${CSS.escape(next)}"] .card-name`)?.focus();
    },
    [centre, change, index, places],
  );

  return (
    <div className="graph-and-drawer">
      <div
        className={zoom < FAR ? 'graph far' : 'graph'}
        style={{ '--zoom': zoom } as CSSProperties}
        ref={frame}
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
          onInit={begin}
          onMoveStart={onMoveStart}
          minZoom={SMALLEST}
          maxZoom={2}
          onEdgeClick={(_event, edge) => change({ chosen: edge.id })}
          onPaneClick={() => change({ chosen: undefined }, { replace: true })}
        >
          <Background gap={24} />
          <Controls showInteractive={false} showFitView={false}>
            <ControlButton onClick={fit} title="Show the whole graph" aria-label="Show the whole graph">
              <ExpandIcon />
            </ControlButton>
            <ControlButton onClick={showStart} title="Go to the start" aria-label="Go to the start">
              <CrosshairsIcon />
            </ControlButton>
          </Controls>
        </ReactFlow>
        {partly && (
          <p className="graph-partly">
            Only the surroundings of the start are shown.{' '}
            <Button variant="link" isInline onClick={fit}>
              Show the whole graph
            </Button>
          </p>
        )}
        <Legend influence={influence} compared={marks !== undefined} />
      </div>
      {chosen !== '' && <Evidence index={index} chosen={chosen} onClose={() => change({ chosen: undefined })} />}
    </div>
  );
}

function Legend({ influence, compared }: { influence: boolean; compared: boolean }) {
  return (
    <ul className="legend" aria-label="What the lines mean">
      <li>
        <span className="line solid" /> seen in an event
      </li>
      <li>
        <span className="line dashed" /> implied by a run
      </li>
      <li>
        <span className="line dotted" /> declared or by hand
      </li>
      {influence && (
        <li>
          <span className="line influence" /> influences: join, filter, group
        </li>
      )}
      {compared && (
        <>
          <li className="added">
            <strong>{SIGNS.added}</strong> added
          </li>
          <li className="removed">
            <strong>{SIGNS.removed}</strong> removed
          </li>
        </>
      )}
    </ul>
  );
}
