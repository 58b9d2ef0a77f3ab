import { Link } from 'react-router';
import { DataTable, type Column } from '@/components/data-table';
import { Loaded } from '@/components/loaded';
import { Nothing } from '@/components/nothing';
import { When } from '@/components/when';
import { listed } from '@/lib/words';
import { useReaders, type ContractDetail, type Reader } from '../api/contracts';

const COLUMNS: Column<Reader>[] = [
  {
    head: 'Job',
    names: true,
    cell: ({ job }) => (
      <>
        <Link to={`/lineage?node=${encodeURIComponent(`job:${job.namespace}:${job.name}`)}`}>{job.name}</Link>
        <div className="quiet small">{job.namespace}</div>
      </>
    ),
  },
  { head: 'Reads', cell: ({ dataset }) => (typeof dataset === 'string' ? dataset : dataset?.name) },
  {
    head: 'Fields',
    cell: ({ fields }) =>
      fields.length === 0 ? (
        <span className="quiet">unknown: the job reports no columns</span>
      ) : (
        <span title={fields.join(', ')}>{listed(fields, 6)}</span>
      ),
  },
  { head: 'Owner', cell: ({ owner }) => owner ?? <span className="quiet">nobody named</span> },
  { head: 'Last read', cell: ({ lastSeen }) => <When at={lastSeen} /> },
];

/** Who breaks when this contract breaks. */
export function ReadersTab({ contract }: { contract: ContractDetail }) {
  const readers = useReaders(contract.id);
  return (
    <Loaded query={readers}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing title="No job is seen reading this" command="./pacta lineage send events.ndjson">
            Readers are learned from OpenLineage events. Point your scheduler, dbt or Spark at Pacta, or send a file of
            events.
          </Nothing>
        ) : (
          <DataTable
            label="Readers"
            columns={COLUMNS}
            rows={items}
            rowKey={(reader, index) => `${reader.job.namespace}:${reader.job.name}:${index}`}
          />
        )
      }
    </Loaded>
  );
}
