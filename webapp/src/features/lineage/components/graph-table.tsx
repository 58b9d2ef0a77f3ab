import { Button, Title } from '@patternfly/react-core';
import { Link } from 'react-router';
import { DataTable, type Column } from '@/components/data-table';
import { When } from '@/components/when';
import { useUrlState } from '@/lib/url-state';
import { fieldPaths, type GraphIndex } from '../graph/graph-index';
import { cardRows, columnRows, influenceRows, type CardRow, type ColumnRow } from '../graph/rows';
import { SaveCsv } from './save-csv';

const CARDS: Column<CardRow>[] = [
  { head: 'Hop', numeric: true, cell: ({ hop }) => (hop === 0 ? 'start' : hop > 0 ? `+${hop}` : `−${-hop}`) },
  {
    head: 'Name',
    names: true,
    cell: ({ node }) =>
      node.kind === 'system' ? (
        node.name
      ) : (
        <Link to={`/lineage?node=${encodeURIComponent(node.id)}&view=table`}>{node.name}</Link>
      ),
  },
  { head: 'Kind', cell: ({ node }) => node.kind },
  { head: 'Namespace', cell: ({ node }) => <code className="breaks">{node.namespace}</code> },
  {
    head: 'Fields',
    numeric: true,
    cell: ({ node }) => (node.kind === 'dataset' ? (node.fields ?? []).length : ''),
  },
  {
    head: 'More',
    cell: ({ node }) =>
      [more(node.moreUpstream, 'upstream'), more(node.moreDownstream, 'downstream')].filter(Boolean).join(', '),
  },
  { head: 'Last seen', cell: ({ node }) => (node.members ? '' : <When at={node.lastSeen} />) },
];

/** Where some cards stand for others: how many. */
const MEMBERS: Column<CardRow> = {
  head: 'Stands for',
  numeric: true,
  cell: ({ node }) => (node.members ? node.members.toLocaleString('en') : ''),
};

const COLUMNS: Column<ColumnRow>[] = [
  { head: 'From', names: true, cell: (row) => <code>{row.from}</code> },
  { head: 'To', cell: (row) => <code>{row.to}</code> },
  { head: 'What happens to it', cell: (row) => row.change || <span className="quiet">not said</span> },
  { head: 'Known from', cell: (row) => row.grade },
  { head: 'Events', numeric: true, cell: (row) => row.events.toLocaleString('en') },
  { head: 'Last seen', cell: (row) => <When at={row.lastSeen} /> },
];

const INFLUENCES: Column<ColumnRow>[] = COLUMNS.map((column) =>
  column.head === 'To'
    ? { ...column, head: 'Influences' }
    : column.head === 'What happens to it'
      ? { ...column, head: 'How' }
      : column,
);

/** The same answer as the picture, complete, for reading, for auditors and for screen readers. */
export function GraphTable({ index, influence }: { index: GraphIndex; influence: boolean }) {
  const { text, change } = useUrlState();
  const focus = text('field');
  const onPath = focus === '' ? undefined : fieldPaths(index, focus);
  const columns = columnRows(index, onPath);
  const influences = influence ? influenceRows(index, onPath) : [];
  const cards = cardRows(index);
  const columnsOfCards = cards.some(({ node }) => node.members) ? [...CARDS, MEMBERS] : CARDS;
  return (
    <>
      <section className="part" aria-label="Datasets and jobs">
        <div className="page-head-row">
          <Title headingLevel="h2" size="lg">
            Datasets and jobs
          </Title>
          <SaveCsv
            name="lineage.csv"
            rows={[
              ['hop', 'kind', 'namespace', 'name', 'lastSeen'],
              ...cards.map(({ hop, node }) => [hop, node.kind, node.namespace, node.name, node.lastSeen ?? '']),
            ]}
          />
        </div>
        <DataTable label="Datasets and jobs" columns={columnsOfCards} rows={cards} rowKey={(row) => row.node.id} />
      </section>
      {cards.some(({ node }) => !node.members) && (
        <section className="part" aria-label="Fields">
          <div className="page-head-row">
            <Title headingLevel="h2" size="lg">
              Fields
            </Title>
            {focus !== '' && (
              <Button variant="link" isInline onClick={() => change({ field: undefined })}>
                Only the paths of one field are shown: show all
              </Button>
            )}
            {columns.length > 0 && (
              <SaveCsv
                name="lineage-fields.csv"
                rows={[
                  ['from', 'to', 'change', 'grade', 'events', 'lastSeen'],
                  ...columns.map((row) => [row.from, row.to, row.change, row.grade, row.events, row.lastSeen]),
                ]}
              />
            )}
          </div>
          {columns.length === 0 ? (
            <p className="quiet">No event has said which field goes where.</p>
          ) : (
            <DataTable label="Fields" columns={COLUMNS} rows={columns} rowKey={(row) => row.id} />
          )}
        </section>
      )}
      {influence && (
        <section className="part" aria-label="Influence">
          <div className="page-head-row">
            <Title headingLevel="h2" size="lg">
              Influence
            </Title>
            {influences.length > 0 && (
              <SaveCsv
                name="lineage-influence.csv"
                rows={[
                  ['from', 'to', 'how', 'grade', 'events', 'lastSeen'],
                  ...influences.map((row) => [row.from, row.to, row.change, row.grade, row.events, row.lastSeen]),
                ]}
              />
            )}
          </div>
          {influences.length === 0 ? (
            <p className="quiet">No event has named a join, filter or group here.</p>
          ) : (
            <DataTable label="Influence" columns={INFLUENCES} rows={influences} rowKey={(row) => row.id} />
          )}
        </section>
      )}
    </>
  );
}

function more(number: number | null | undefined, way: string): string {
  return number ? `${number} ${way}` : '';
}
