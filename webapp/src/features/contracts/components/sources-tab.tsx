import { Alert, List, ListItem } from '@patternfly/react-core';
import { Link } from 'react-router';
import { DataTable, type Column } from '@/components/data-table';
import { Loaded } from '@/components/loaded';
import { Nothing } from '@/components/nothing';
import { count } from '@/lib/words';
import { useDeclaredLineage, type ContractDetail, type DeclaredEdge } from '../api/contracts';

const COLUMNS: Column<DeclaredEdge>[] = [
  { head: 'Column', names: true, cell: ({ to }) => <Place place={to} /> },
  { head: 'Made of', cell: ({ from }) => <Place place={from} /> },
  { head: 'How', cell: ({ description }) => description || <span className="quiet">not said</span> },
];

/** What the contract itself says that its columns are made of. */
export function SourcesTab({ contract }: { contract: ContractDetail }) {
  const declared = useDeclaredLineage(contract.id);
  return (
    <Loaded query={declared}>
      {({ edges, unknown, told, version }) =>
        edges.length + unknown.length === 0 ? (
          <Nothing title="The contract does not say what it is made of">
            A property says it with <code>transformSourceObjects</code>; then the lineage has it, marked as declared by
            a contract.
          </Nothing>
        ) : (
          <>
            {unknown.length > 0 && (
              <Alert
                isInline
                variant="warning"
                title={`${count(unknown.length, 'source')} of version ${version} unknown`}
              >
                <p>
                  Neither the lineage nor another contract knows these names, so that nothing leads there. They are
                  looked for again every ten minutes.
                </p>
                <List>
                  {unknown.map((name) => (
                    <ListItem key={name}>
                      <code className="breaks">{name}</code>
                    </ListItem>
                  ))}
                </List>
              </Alert>
            )}
            {!told && <p className="quiet">The lineage is being told; it has this in a few seconds.</p>}
            {edges.length > 0 && (
              <DataTable label="Made of" columns={COLUMNS} rows={edges} rowKey={(edge) => JSON.stringify(edge)} />
            )}
          </>
        )
      }
    </Loaded>
  );
}

function Place({ place: { namespace, name, field } }: { place: DeclaredEdge['from'] }) {
  return (
    <>
      <Link to={`/lineage?node=${encodeURIComponent(`dataset:${namespace}:${name}`)}`} className="breaks">
        {name}
      </Link>
      {field && <code>.{field}</code>}
      <div className="quiet small breaks">{namespace}</div>
    </>
  );
}
