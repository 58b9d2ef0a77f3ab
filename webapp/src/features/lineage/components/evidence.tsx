import { Button, Title } from '@patternfly/react-core';
import { TimesIcon } from '@patternfly/react-icons';
import { Link } from 'react-router';
import { Facts } from '@/components/facts';
import { When } from '@/components/when';
import { count } from '@/lib/words';
import { cardOf, endName, type GraphIndex } from '../graph/graph-index';
import { isGroup, transformationWords, type GraphEdge, type GraphNode } from '../graph/model';
import { ManualEdges } from './manual-edges';

const GRADES = {
  explicit: 'an event named both sides',
  column: 'an event named the fields',
  implied: 'one run read the one and wrote the other',
  declared: 'somebody declared it; no run was seen',
  contract: 'a contract says that it is made of it; no run was seen',
  manual: 'a person added it by hand',
} as const;

/** What is known about the chosen card or edge, and from when. */
export function Evidence({ index, chosen, onClose }: { index: GraphIndex; chosen: string; onClose: () => void }) {
  const node = index.nodes.get(chosen);
  const edge = node ? undefined : index.answer.edges.find((candidate) => candidate.id === chosen);
  return (
    <aside className="drawer" aria-label="Details" aria-live="polite">
      <div className="page-head-row">
        <Title headingLevel="h2" size="lg" className="breaks">
          {node ? node.name : edge ? 'Edge' : 'Not in this picture'}
        </Title>
        <Button
          variant="plain"
          aria-label="Close details"
          icon={<TimesIcon />}
          onClick={onClose}
          className="to-the-end"
        />
      </div>
      {node && <NodeFacts index={index} node={node} />}
      {edge && <EdgeFacts index={index} edge={edge} />}
      {!node && !edge && <p>The link points to something that this direction and depth do not show.</p>}
    </aside>
  );
}

function NodeFacts({ index, node }: { index: GraphIndex; node: GraphNode }) {
  return (
    <>
      <Facts
        facts={[
          ['Kind', node.kind],
          [
            'Namespace',
            <code key="namespace" className="breaks">
              {node.namespace}
            </code>,
          ],
          isGroup(node)
            ? ['Stands for', count(node.members ?? 0, 'dataset or job', 'datasets and jobs')]
            : ['Last seen', <When key="seen" at={node.lastSeen} />],
        ]}
      />
      <p>
        {node.kind === 'namespace' && (
          <Link to={`/lineage?node=${encodeURIComponent(node.id)}`}>Show what is in it</Link>
        )}
        {node.id !== index.answer.start && !isGroup(node) && (
          <Link to={`/lineage?node=${encodeURIComponent(node.id)}`}>Start the graph here</Link>
        )}
        {node.kind === 'dataset' && (
          <>
            {node.id !== index.answer.start && ' · '}
            <Link to={`/contracts?q=${encodeURIComponent(lastPart(node.name))}`}>Find its contract</Link>
          </>
        )}
      </p>
      {node.kind === 'dataset' && <ManualEdges dataset={{ namespace: node.namespace, name: node.name }} />}
      <EdgeList title="Comes from" edges={index.into.get(node.id) ?? []} end="from" index={index} />
      <EdgeList title="Goes to" edges={index.outOf.get(node.id) ?? []} end="to" index={index} />
      <EdgeList
        title="Influenced by"
        edges={index.influences.filter((edge) => cardOf(index, edge.to) === node.id)}
        end="from"
        index={index}
      />
      <EdgeList
        title="Influences"
        edges={index.influences.filter((edge) => cardOf(index, edge.from) === node.id)}
        end="to"
        index={index}
      />
    </>
  );
}

function EdgeList({
  title,
  edges,
  end,
  index,
}: {
  title: string;
  edges: readonly GraphEdge[];
  end: 'from' | 'to';
  index: GraphIndex;
}) {
  if (edges.length === 0) return null;
  return (
    <section>
      <Title headingLevel="h3" size="md">
        {title}
      </Title>
      <ul className="plain-list">
        {edges.map((edge) => (
          <li key={edge.id}>
            <strong className="breaks">{endName(index, edge[end])}</strong>
            {edge.indirect && ` (${transformationWords(edge.transformations) || 'how is not said'})`}
            <div className="quiet small">
              {edge.grade}: {GRADES[edge.grade]}; last seen <When at={edge.lastSeen} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EdgeFacts({ index, edge }: { index: GraphIndex; edge: GraphEdge }) {
  return (
    <Facts
      facts={[
        [
          'From',
          <code key="from" className="breaks">
            {endName(index, edge.from)}
          </code>,
        ],
        [
          'To',
          <code key="to" className="breaks">
            {endName(index, edge.to)}
          </code>,
        ],
        ...(edge.kind === 'column'
          ? [
              [
                edge.indirect ? 'Influences by' : 'What happens',
                transformationWords(edge.transformations) || 'not said',
              ] as const,
            ].map(([term, value]): [string, string] => [term, value])
          : []),
        ['Known because', GRADES[edge.grade]],
        ['First seen', <When key="first" at={edge.firstSeen} />],
        ['Last seen', <When key="last" at={edge.lastSeen} />],
        ['Events', count(edge.events ?? 0, 'event')],
        ...(edge.weight ? [['Stands for', count(edge.weight, 'edge')] as [string, string]] : []),
      ]}
    />
  );
}

function lastPart(name: string): string {
  return name.split(/[./]/).at(-1) ?? name;
}
