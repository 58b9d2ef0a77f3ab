import { DatabaseIcon, LayerGroupIcon, PlayIcon } from '@patternfly/react-icons';
import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { Link } from 'react-router';
import { useUrlState } from '@/lib/url-state';
import { count, middleCut } from '@/lib/words';
import { fieldId, isGroup, type GraphNode } from '../graph/model';

export type Card = Node<
  {
    node: GraphNode;
    open: boolean;
    start: boolean;
    chosen: boolean;
    tabbable: boolean;
    focus: string;
    onPath: ReadonlySet<string> | undefined;
  },
  'card'
>;

/** One dataset or job; a dataset opens into its fields. */
export const CardNode = memo(function CardNode({ data }: NodeProps<Card>) {
  const { change, text } = useUrlState();
  const { node, open, start, chosen, tabbable } = data;
  const fields = node.fields ?? [];
  const look = [
    'card',
    node.kind,
    start && 'start',
    chosen && 'chosen',
    data.onPath && !isOnPath(node, data.onPath) && 'faded',
  ];
  const toggle = () => {
    const others = text('open')
      .split('\n')
      .filter((id) => id !== '' && id !== node.id);
    change({ open: (open ? others : [...others, node.id]).join('\n') }, { replace: true });
  };
  return (
    <div className={look.filter(Boolean).join(' ')} data-card={node.id}>
      <Handle type="target" position={Position.Left} className="card-handle" />
      <Handle type="source" position={Position.Right} className="card-handle" />
      <div className="card-top">
        <KindIcon node={node} />
        <button
          type="button"
          className="card-name nodrag"
          tabIndex={tabbable ? 0 : -1}
          aria-pressed={chosen}
          aria-label={spoken(node, start)}
          onClick={() => change({ chosen: chosen ? undefined : node.id })}
        >
          <Name name={node.name} />
        </button>
      </div>
      <div className="card-bottom">
        <span className="card-namespace" title={node.namespace}>
          {isGroup(node) ? members(node) : node.namespace}
        </span>
        {fields.length > 0 && (
          <button
            type="button"
            className="card-fields-button nodrag"
            aria-expanded={open}
            aria-label={`${open ? 'Fold' : 'Open'} the fields of ${node.name}`}
            onClick={toggle}
          >
            {count(fields.length, 'field')} {open ? '▴' : '▾'}
          </button>
        )}
      </div>
      <span className="card-tip" aria-hidden>
        <strong>{node.name}</strong>
        <br />
        {isGroup(node) ? `${node.kind}, ${members(node)}` : `${node.kind} in ${node.namespace}`}
      </span>
      {open && <Fields node={node} focus={data.focus} onPath={data.onPath} />}
      <More node={node} way="upstream" number={node.moreUpstream} />
      <More node={node} way="downstream" number={node.moreDownstream} />
    </div>
  );
});

function KindIcon({ node }: { node: GraphNode }) {
  if (isGroup(node)) return <LayerGroupIcon aria-hidden />;
  return node.kind === 'job' ? <PlayIcon aria-hidden /> : <DatabaseIcon aria-hidden />;
}

function members(node: GraphNode): string {
  return `${count(node.members ?? 0, 'dataset or job', 'datasets and jobs')}`;
}

/** In two parts, so that a narrow card loses the end of the first: the middle of the name. */
function Name({ name }: { name: string }) {
  const [start, end] = middleCut(name);
  return (
    <>
      <span className="card-name-start">{start}</span>
      <span className="card-name-end">{end}</span>
    </>
  );
}

function Fields({ node, focus, onPath }: { node: GraphNode; focus: string; onPath: ReadonlySet<string> | undefined }) {
  const { change } = useUrlState();
  return (
    <ul className="card-fields">
      {(node.fields ?? []).map((field) => {
        const id = fieldId(node, field.name);
        return (
          <li key={field.name} className={onPath && !onPath.has(id) ? 'faded' : ''}>
            <Handle type="target" position={Position.Left} id={field.name} className="field-handle" />
            <button
              type="button"
              className="nodrag"
              aria-pressed={id === focus}
              aria-label={`Follow ${node.name}.${field.name}`}
              onClick={() => change({ field: id === focus ? undefined : id })}
            >
              <span className="field-name">{field.name}</span>
              <span className="field-type">{field.type?.toLowerCase()}</span>
            </button>
            <Handle type="source" position={Position.Right} id={field.name} className="field-handle" />
          </li>
        );
      })}
    </ul>
  );
}

function More({
  node,
  way,
  number,
}: {
  node: GraphNode;
  way: 'upstream' | 'downstream';
  number: number | null | undefined;
}) {
  if (!number) return null;
  if (isGroup(node)) {
    return (
      <span className={`more ${way}`} title={`${number} more ${way}`}>
        +{number}
      </span>
    );
  }
  return (
    <Link
      className={`more nodrag ${way}`}
      to={`/lineage?node=${encodeURIComponent(node.id)}`}
      aria-label={`${number} more ${way} of ${node.name}: start there`}
      title={`${number} more ${way}: start there`}
    >
      +{number}
    </Link>
  );
}

function spoken(node: GraphNode, start: boolean): string {
  const kind = isGroup(node) ? `${node.kind} of ${members(node)},` : node.kind;
  return `${kind} ${node.name}${start ? ', where this graph starts' : ''}`;
}

function isOnPath(node: GraphNode, onPath: ReadonlySet<string>): boolean {
  return node.kind === 'dataset' && (node.fields ?? []).some((field) => onPath.has(fieldId(node, field.name)));
}
