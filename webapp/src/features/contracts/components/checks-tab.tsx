import { Title } from '@patternfly/react-core';
import { Link, useSearchParams } from 'react-router';
import { DataTable, type Column } from '@/components/data-table';
import { Loaded } from '@/components/loaded';
import { Nothing } from '@/components/nothing';
import { When } from '@/components/when';
import { useChecks, type Assertion, type Check, type ContractDetail } from '../api/contracts';
import { ResultLabel } from './marks';

const number = (value: number | null | undefined) => value?.toLocaleString('en') ?? '';

const COLUMNS: Column<Check>[] = [
  {
    head: 'When',
    names: true,
    cell: (check) => (
      <Link to={{ search: `?run=${encodeURIComponent(check.runId)}` }}>
        <When at={check.at} />
      </Link>
    ),
  },
  { head: 'Result', cell: (check) => <ResultLabel result={check.result} /> },
  { head: 'Schema object', cell: (check) => check.schemaObject },
  { head: 'Version', cell: (check) => check.version },
  { head: 'Records', numeric: true, cell: (check) => number(check.records) },
  { head: 'Invalid', numeric: true, cell: (check) => number(check.invalidRecords) },
  { head: 'Job', cell: (check) => (typeof check.job === 'string' ? check.job : check.job?.name) },
];

const RULES: Column<Assertion>[] = [
  { head: 'Rule', names: true, cell: (rule) => <code>{rule.ruleId ?? rule.assertion}</code> },
  { head: 'Field', cell: (rule) => rule.column ?? rule.field ?? 'whole data set' },
  { head: 'Result', cell: (rule) => <ResultLabel result={rule.status ?? (rule.success ? 'passed' : 'failed')} /> },
  { head: 'Failures', numeric: true, cell: (rule) => number(rule.failures) },
  { head: 'Meaning', cell: (rule) => rule.description },
];

export function ChecksTab({ contract }: { contract: ContractDetail }) {
  const checks = useChecks(contract.id);
  const [search] = useSearchParams();
  return (
    <Loaded query={checks}>
      {({ items }) => {
        if (items.length === 0) {
          return (
            <Nothing
              title="This contract was never checked"
              command={`./pacta validate --contract ${contract.id} data.ndjson`}
            >
              Validate a file, or call the validator in a pipeline; each run reports here with every rule.
            </Nothing>
          );
        }
        const chosen = items.find((check) => check.runId === search.get('run')) ?? items[0];
        return (
          <>
            <DataTable label="Checks" columns={COLUMNS} rows={items} rowKey={(check) => check.runId} />
            {chosen && <Rules check={chosen} />}
          </>
        );
      }}
    </Loaded>
  );
}

function Rules({ check }: { check: Check }) {
  const rules = check.rules ?? [];
  return (
    <section className="part" aria-label="Rules of the chosen check">
      <Title headingLevel="h2" size="lg">
        Rules of the check <When at={check.at} />
      </Title>
      <p className="quiet small">
        Run{' '}
        <Link to={`/lineage/runs/${encodeURIComponent(check.runId)}`}>
          <code>{check.runId}</code>
        </Link>
        : what the data was made from, and what was built on it
      </p>
      {rules.length === 0 ? (
        <p className="quiet">The run reported no rule by name.</p>
      ) : (
        <DataTable
          label="Rules"
          columns={RULES}
          rows={rules}
          rowKey={(rule, index) => `${rule.ruleId ?? rule.assertion}:${index}`}
        />
      )}
    </section>
  );
}
