import { Link } from 'react-router';
import { Breakable } from '@/components/breakable';
import { DataTable, type Column } from '@/components/data-table';
import { When } from '@/components/when';
import { listed } from '@/lib/words';
import type { Proposal } from '../api/proposals';
import { reached, TIERS, type Reached } from '../model/reach';
import { TierLabel } from './marks';
import { ReachPicture } from './reach-picture';
import { Section } from './section';

const COLUMNS: Column<Reached>[] = [
  { head: 'How hard', cell: ({ tier }) => <TierLabel tier={tier} /> },
  {
    head: 'Job',
    names: true,
    width: 25,
    cell: ({ job }) =>
      job ? (
        <>
          <Link to={`/lineage?node=${encodeURIComponent(`job:${job.namespace}:${job.name}`)}`}>
            <Breakable text={job.name} />
          </Link>
          <div className="quiet small breaks">{job.namespace}</div>
        </>
      ) : (
        <span className="quiet">none seen</span>
      ),
  },
  { head: 'Reads', cell: ({ dataset }) => dataset && <Breakable text={dataset.name} /> },
  {
    head: 'Fields',
    cell: ({ job, fields }) =>
      fields.length > 0 ? (
        <span title={fields.join(', ')} className="breaks">
          {listed(fields, 4)}
        </span>
      ) : (
        job && <span className="quiet">unknown</span>
      ),
  },
  {
    head: 'Because of',
    cell: ({ paths }) => (
      <code>
        <Breakable text={listed(paths, 3)} />
      </code>
    ),
  },
  { head: 'Owner', cell: ({ owner, job }) => owner ?? (job && <span className="quiet">nobody named</span>) },
  { head: 'Last read', cell: ({ lastSeen, job }) => job && <When at={lastSeen} /> },
];

/** Who notices, in four tiers: a picture for the eye, the table for all of it. */
export function ReachSection({ proposal }: { proposal: Proposal }) {
  const rows = reached(proposal.check.impact);
  const shownTiers = TIERS.filter(({ tier }) => rows.some((row) => row.tier === tier));
  return (
    <Section id="reached" title="Who is reached">
      {rows.length === 0 ? (
        <p className="quiet">Nobody: no change can be noticed by a reader, as far as lineage knows the readers.</p>
      ) : (
        <>
          <ul className="tiers">
            {shownTiers.map(({ tier, meaning }) => (
              <li key={tier}>
                <TierLabel tier={tier} /> <span className="quiet small">{meaning}</span>
              </li>
            ))}
          </ul>
          <ReachPicture contract={proposal.contract} rows={rows} />
          <DataTable label="Who is reached" columns={COLUMNS} rows={rows} rowKey={(_row, index) => String(index)} />
        </>
      )}
    </Section>
  );
}
