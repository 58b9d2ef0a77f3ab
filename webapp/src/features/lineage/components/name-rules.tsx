import { Title } from '@patternfly/react-core';
import { Breakable } from '@/components/breakable';
import { DataTable, type Column } from '@/components/data-table';
import { Loaded } from '@/components/loaded';
import { Nothing } from '@/components/nothing';
import { count } from '@/lib/words';
import { useAlikeJobs, useNameRules, type AlikeJobs, type RenamingRule } from '../api/names';

const ALIKE: Column<AlikeJobs>[] = [
  {
    head: 'Jobs',
    names: true,
    width: 30,
    cell: ({ jobs, examples }) => (
      <>
        {count(jobs, 'job')}, such as
        {examples.map((name) => (
          <div key={name} className="quiet">
            <Breakable text={name} />
          </div>
        ))}
      </>
    ),
  },
  { head: 'Namespace', cell: ({ namespace }) => <Breakable text={namespace} /> },
  { head: 'Would match', width: 30, cell: ({ name }) => <Expression text={name} /> },
  { head: 'And become', cell: ({ replacement }) => <Expression text={replacement} /> },
];

const RULES: Column<RenamingRule>[] = [
  { head: 'Rule for', names: true, cell: ({ kind }) => `${kind}s` },
  { head: 'Namespace', width: 30, cell: ({ namespace }) => <Expression text={namespace} /> },
  { head: 'Name', width: 30, cell: ({ name }) => <Expression text={name ?? 'any'} /> },
  { head: 'Becomes', cell: ({ replacement }) => <Expression text={replacement} /> },
];

/** Which names are rewritten, and which jobs may be one. */
export function NameRules() {
  const alike = useAlikeJobs();
  const rules = useNameRules();
  return (
    <>
      <Loaded query={alike}>
        {(items) =>
          items.length === 0 ? (
            <Nothing title="No names look as if they were one job's">
              Jobs of one namespace that ran once each and whose names differ in numbers alone would be listed here.
            </Nothing>
          ) : (
            <>
              <p>
                Jobs that ran once each and whose names differ in numbers alone. If they are one job, a rule in the
                settings (<code>pacta.lineage.name-rules</code>) names those that come from then on; if they do
                different things, as the queries of a database, name them by what they write.
              </p>
              <DataTable
                label="Jobs that may be one"
                columns={ALIKE}
                rows={items}
                rowKey={({ namespace, name }) => `${namespace} ${name}`}
              />
            </>
          )
        }
      </Loaded>
      <Title headingLevel="h2" size="lg">
        Rules that are on
      </Title>
      <Loaded query={rules}>
        {(items) =>
          items.length === 0 ? (
            <p>None: every job and dataset is shown by the name that its events give.</p>
          ) : (
            <>
              <p>Of each kind the first that matches holds. Events are kept as they were sent.</p>
              <DataTable label="Rules" columns={RULES} rows={items} rowKey={(_rule, index) => String(index)} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Expression({ text }: { text: string | null | undefined }) {
  return <code className="breaks">{text}</code>;
}
