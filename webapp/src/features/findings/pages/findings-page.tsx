import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { Link } from 'react-router';
import { DataTable, type Column } from '@/components/data-table';
import { Loaded } from '@/components/loaded';
import { Nothing } from '@/components/nothing';
import { Page } from '@/components/page';
import { Pager } from '@/components/pager';
import { When } from '@/components/when';
import { useUrlState } from '@/lib/url-state';
import { listed } from '@/lib/words';
import { useFindings, type Finding } from '../api/findings';
import { SeverityLabel, StatusLabel } from '../components/marks';

const STATES = [
  ['open', 'Open'],
  ['waived', 'Waived'],
  ['resolved', 'Resolved'],
  ['all', 'All'],
] as const;

const COLUMNS: Column<Finding>[] = [
  {
    head: 'Finding',
    names: true,
    width: 35,
    cell: (finding) => <Link to={`/findings/${encodeURIComponent(finding.id)}`}>{finding.title}</Link>,
  },
  { head: 'Severity', cell: (finding) => <SeverityLabel severity={finding.severity} /> },
  {
    head: 'Where',
    cell: (finding) => (
      <code className="breaks">
        {finding.dataset.name}
        {finding.field && `.${finding.field}`}
      </code>
    ),
  },
  { head: 'Data category', cell: (finding) => finding.dataCategory && <code>{finding.dataCategory}</code> },
  { head: 'Used for', cell: (finding) => listed(finding.purposes?.target ?? []) },
  { head: 'First seen', cell: (finding) => <When at={finding.firstSeen} /> },
  { head: 'Status', cell: (finding) => <StatusLabel status={finding.status} /> },
];

export default function FindingsPage() {
  const { text, change, number } = useUrlState();
  const status = text('status') || 'open';
  const findings = useFindings({
    status: status === 'all' ? '' : status,
    rule: text('rule'),
    limit: number('limit', 50),
    offset: number('offset', 0),
  });
  return (
    <Page
      title="Findings"
      sentence="Data that reaches a place where it must not be, by its declared purposes or by a rule about flows, with the way it took."
    >
      <div className="choices">
        <ToggleGroup aria-label="Status">
          {STATES.map(([value, words]) => (
            <ToggleGroupItem
              key={value}
              text={words}
              isSelected={status === value}
              onChange={() => change({ status: value === 'open' ? undefined : value })}
            />
          ))}
        </ToggleGroup>
        {text('rule') !== '' && (
          <Link to="/findings">
            Only rule <code>{text('rule')}</code>: show all rules
          </Link>
        )}
      </div>
      <Loaded query={findings}>
        {(page) =>
          page.total === 0 ? (
            <NoFindings status={status} />
          ) : (
            <>
              <DataTable label="Findings" columns={COLUMNS} rows={page.items} rowKey={(finding) => finding.id} />
              <Pager page={page} noun={page.total === 1 ? 'finding' : 'findings'} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function NoFindings({ status }: { status: string }) {
  if (status === 'waived' || status === 'resolved') {
    return (
      <Nothing title={`No finding is ${status}`} action={<Link to="/findings?status=all">Show all findings</Link>}>
        Findings are waived here with a reason and an end; they are resolved when the data no longer flows there.
      </Nothing>
    );
  }
  return (
    <Nothing title="Nothing is found" command="./pacta audit purposes">
      A finding needs lineage, and either contracts that declare purposes and data categories or rules about flows. An
      empty list says only that, among what is known, nothing is wrong.
    </Nothing>
  );
}
