import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { Link } from 'react-router';
import { DataTable, type Column } from '@/components/data-table';
import { Loaded } from '@/components/loaded';
import { Nothing } from '@/components/nothing';
import { Page } from '@/components/page';
import { Pager } from '@/components/pager';
import { SearchBox } from '@/components/search-box';
import { When } from '@/components/when';
import { useUrlState } from '@/lib/url-state';
import { useDecisions, type Decision } from '../api/policies';
import { EffectLabel } from '../components/marks';
import { PolicyTabs } from '../components/policy-tabs';
import { questionWords } from '../components/sentences';

const ANSWERS = [
  ['', 'All'],
  ['true', 'Allowed'],
  ['false', 'Denied'],
] as const;

const COLUMNS: Column<Decision>[] = [
  {
    head: 'Asked',
    names: true,
    width: 30,
    cell: (decision) => <Link to={`/decisions/${encodeURIComponent(decision.id)}`}>{questionWords(decision)}</Link>,
  },
  {
    head: 'Answer',
    cell: (decision) => <EffectLabel allow={decision.allowed} words={decision.allowed ? 'allowed' : 'denied'} />,
  },
  {
    head: 'Because',
    width: 40,
    cell: ({ reasons }) => (
      <>
        {reasons[0]?.message}
        {reasons.length > 1 && <div className="quiet small">and {reasons.length - 1} more</div>}
      </>
    ),
  },
  { head: 'When', cell: (decision) => <When at={decision.decidedAt} /> },
];

export default function DecisionsPage() {
  const { text, change, number } = useUrlState();
  const filtered = text('allowed') !== '' || text('purpose') !== '';
  const decisions = useDecisions({
    allowed: text('allowed'),
    purpose: text('purpose'),
    limit: number('limit', 50),
    offset: number('offset', 0),
  });
  return (
    <Page title="Decisions" sentence="Each time somebody asked “may I use this for that purpose?”, the answer and why.">
      <PolicyTabs chosen="decisions" />
      <div className="choices">
        <ToggleGroup aria-label="Answer">
          {ANSWERS.map(([value, words]) => (
            <ToggleGroupItem
              key={value}
              text={words}
              isSelected={text('allowed') === value}
              onChange={() => change({ allowed: value })}
            />
          ))}
        </ToggleGroup>
        <SearchBox
          label="Purpose"
          placeholder="Purpose, e.g. marketing.advertising"
          value={text('purpose')}
          onSearch={(purpose) => change({ purpose }, { replace: true })}
        />
      </div>
      <Loaded query={decisions}>
        {(page) =>
          page.total === 0 ? (
            <Nothing
              title={filtered ? 'No decision matches' : 'Nobody has asked yet'}
              {...(filtered
                ? { action: <Link to="/decisions">Show all decisions</Link> }
                : { command: './pacta validate --contract orders --purpose analytics orders.ndjson' })}
            >
              Pipelines ask before they read; each answer is kept here with its reasons.
            </Nothing>
          ) : (
            <>
              <DataTable label="Decisions" columns={COLUMNS} rows={page.items} rowKey={(decision) => decision.id} />
              <Pager page={page} noun={page.total === 1 ? 'decision' : 'decisions'} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
