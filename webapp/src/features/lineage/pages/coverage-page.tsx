import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { Link } from 'react-router';
import { Breakable } from '@/components/breakable';
import { DataTable, type Column } from '@/components/data-table';
import { Loaded } from '@/components/loaded';
import { Nothing } from '@/components/nothing';
import { Page } from '@/components/page';
import { Pager } from '@/components/pager';
import { SearchBox } from '@/components/search-box';
import { When } from '@/components/when';
import { useAsOf } from '@/lib/as-of';
import { useUrlState } from '@/lib/url-state';
import {
  useCoverage,
  useProducers,
  type CoveragePart,
  type DatasetCoverage,
  type ProducerCoverage,
  type Subject,
} from '../api/coverage';
import { NameRules } from '../components/name-rules';
import { DatasetLink } from '../components/run-marks';

const SUBJECTS: Record<Subject, string> = {
  SCHEMA: 'columns',
  OWNER: 'owner',
  INPUTS: 'inputs',
  COLUMNS: 'where columns come from',
  RECENT: 'anything lately',
};

const ORDERS = [
  ['', 'Least known first'],
  ['-score', 'Best known first'],
  ['name', 'By name'],
] as const;

const DATASETS: Column<DatasetCoverage>[] = [
  {
    head: 'Dataset',
    names: true,
    width: 25,
    cell: ({ dataset }) => (
      <>
        <DatasetLink dataset={dataset} />
        <div className="quiet">
          <Breakable text={dataset.namespace} />
        </div>
      </>
    ),
  },
  { head: 'Known', numeric: true, cell: ({ score }) => <span className="nowrap">{score} %</span> },
  { head: 'What is missing', width: 35, cell: ({ parts }) => <Missing parts={parts} /> },
  { head: 'Owner', cell: ({ owner }) => owner && <Breakable text={owner} /> },
  { head: 'Told by', cell: ({ producers }) => <Breakable text={producers.join(', ')} /> },
  { head: 'Last told', cell: ({ lastTold }) => lastTold && <When at={lastTold} /> },
];

const PRODUCERS: Column<ProducerCoverage>[] = [
  { head: 'Producer', names: true, width: 35, cell: ({ producer }) => <Breakable text={producer} /> },
  { head: 'Known', numeric: true, cell: ({ score }) => <span className="nowrap">{score} %</span> },
  { head: 'Datasets', numeric: true, cell: ({ datasets }) => datasets.toLocaleString('en') },
  { head: 'What is missing', width: 35, cell: ({ lacking }) => <Lacking lacking={lacking} /> },
  { head: 'Last told', cell: ({ lastTold }) => lastTold && <When at={lastTold} /> },
];

/** How much is known of datasets and of what each program tells, and why the rest is not. */
export default function CoveragePage() {
  const { text, change } = useUrlState();
  const by = text('by');
  return (
    <Page
      title="Coverage"
      sentence="How much events and contracts say of each dataset: columns, owner, inputs, where columns come from, and whether anybody has told of it lately."
    >
      <div className="choices">
        <ToggleGroup aria-label="Of what">
          <ToggleGroupItem text="Datasets" isSelected={by === ''} onChange={() => change({ by: undefined })} />
          <ToggleGroupItem
            text="Producers"
            isSelected={by === 'producer'}
            onChange={() => change({ by: 'producer' })}
          />
          <ToggleGroupItem text="Names" isSelected={by === 'name'} onChange={() => change({ by: 'name' })} />
        </ToggleGroup>
        {by === '' && (
          <ToggleGroup aria-label="Order">
            {ORDERS.map(([value, words]) => (
              <ToggleGroupItem
                key={value}
                text={words}
                isSelected={text('sort') === value}
                onChange={() => change({ sort: value })}
              />
            ))}
          </ToggleGroup>
        )}
        {by !== 'name' && (
          <SearchBox
            label="Namespace"
            placeholder="Only this namespace"
            value={text('namespace')}
            onSearch={(namespace) => change({ namespace: namespace.trim() })}
          />
        )}
      </div>
      {by === 'producer' ? <Producers /> : by === 'name' ? <NameRules /> : <Datasets />}
    </Page>
  );
}

function Datasets() {
  const { text, number } = useUrlState();
  const at = useAsOf();
  const coverage = useCoverage({
    namespace: text('namespace'),
    sort: text('sort') || 'score',
    limit: number('limit', 50),
    offset: number('offset', 0),
    at,
  });
  return (
    <Loaded query={coverage}>
      {(page) =>
        page.total === 0 ? (
          <NothingKnown namespace={text('namespace')} />
        ) : (
          <>
            <p>
              {page.score} % in the mean. <LeftOut count={page.leftOut} />
            </p>
            <DataTable
              label="Datasets"
              columns={DATASETS}
              rows={page.items}
              rowKey={({ dataset }) => `${dataset.namespace} ${dataset.name}`}
            />
            <Pager page={page} noun={page.total === 1 ? 'dataset' : 'datasets'} />
          </>
        )
      }
    </Loaded>
  );
}

function Producers() {
  const { text } = useUrlState();
  const at = useAsOf();
  const producers = useProducers({ namespace: text('namespace'), at });
  return (
    <Loaded query={producers}>
      {({ items, leftOut }) =>
        items.length === 0 ? (
          <NothingKnown namespace={text('namespace')} />
        ) : (
          <>
            <p>
              Each program by the datasets whose writing it tells. <LeftOut count={leftOut} />
            </p>
            <DataTable label="Producers" columns={PRODUCERS} rows={items} rowKey={({ producer }) => producer} />
          </>
        )
      }
    </Loaded>
  );
}

function LeftOut({ count }: { count: number }) {
  if (count === 0) return null;
  return <>{count.toLocaleString('en')} more datasets were not looked at; a namespace makes them fewer.</>;
}

function Missing({ parts }: { parts: CoveragePart[] }) {
  const missing = parts.filter(({ reason }) => reason);
  if (missing.length === 0) return <span className="quiet">nothing</span>;
  return missing.map(({ subject, reason }) => (
    <div key={subject} className="breaks">
      {reason}
    </div>
  ));
}

function Lacking({ lacking }: { lacking: ProducerCoverage['lacking'] }) {
  const lines = Object.entries(lacking) as [Subject, number][];
  if (lines.length === 0) return <span className="quiet">nothing</span>;
  return lines.map(([subject, datasets]) => (
    <div key={subject}>
      {SUBJECTS[subject]} of {datasets.toLocaleString('en')}
    </div>
  ));
}

function NothingKnown({ namespace }: { namespace: string }) {
  if (namespace !== '') {
    return (
      <Nothing title="No such namespace" action={<Link to="/coverage">Show all</Link>}>
        No event has named a dataset in it; the name has to be written whole.
      </Nothing>
    );
  }
  return (
    <Nothing title="Nothing is told yet" command="./pacta lineage send events.ndjson">
      Coverage is judged of datasets that events have named.
    </Nothing>
  );
}
