import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { Link } from 'react-router';
import { DataTable, type Column } from '@/components/data-table';
import { Loaded } from '@/components/loaded';
import { Nothing } from '@/components/nothing';
import { Page } from '@/components/page';
import { SearchBox } from '@/components/search-box';
import { When } from '@/components/when';
import { useUrlState } from '@/lib/url-state';
import { nodeOf, useLineageSearch, type SearchResult } from '../api/lineage';

const KINDS = [
  ['', 'All'],
  ['DATASET', 'Datasets'],
  ['JOB', 'Jobs'],
] as const;

const COLUMNS: Column<SearchResult>[] = [
  {
    head: 'Name',
    names: true,
    cell: (result) => <Link to={`/lineage?node=${encodeURIComponent(nodeOf(result))}`}>{result.name}</Link>,
  },
  { head: 'Kind', cell: (result) => result.type.toLowerCase() },
  { head: 'Namespace', cell: (result) => <code className="breaks">{result.namespace}</code> },
  { head: 'Last seen', cell: (result) => <When at={result.updatedAt} /> },
];

export function SearchScreen() {
  const { text, change } = useUrlState();
  const q = text('q');
  const kind = text('kind');
  const found = useLineageSearch(q, kind);
  return (
    <Page
      title="Lineage"
      sentence="Where data comes from and where it goes: find a data set or a job, then follow it."
      actions={<Link to="/lineage/compare">Compare two times</Link>}
    >
      <div className="choices">
        <SearchBox
          label="Search datasets and jobs"
          placeholder="orders, dbt run, s3://…"
          value={q}
          onSearch={(next) => change({ q: next }, { replace: true })}
        />
        <ToggleGroup aria-label="Kind">
          {KINDS.map(([value, words]) => (
            <ToggleGroupItem
              key={value}
              text={words}
              isSelected={kind === value}
              onChange={() => change({ kind: value })}
            />
          ))}
        </ToggleGroup>
      </div>
      {q === '' ? (
        <Nothing title="What are you looking for?" command="./pacta lineage send events.ndjson">
          Type a part of a name above. Nothing here yet? Lineage comes from OpenLineage events: point dbt, Spark or
          Airflow at Pacta, or send a file of events.
        </Nothing>
      ) : (
        <Loaded query={found}>
          {({ results }) =>
            results.length === 0 ? (
              <Nothing title={`Nothing is named like “${q}”`} command="./pacta lineage send events.ndjson">
                Try a shorter part of the name. What no event has mentioned cannot be found.
              </Nothing>
            ) : (
              <DataTable label="Found" columns={COLUMNS} rows={results} rowKey={nodeOf} />
            )
          }
        </Loaded>
      )}
    </Page>
  );
}
