import { Button, Title } from '@patternfly/react-core';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Breakable } from '@/components/breakable';
import { DataTable, type Column } from '@/components/data-table';
import { Loaded } from '@/components/loaded';
import { Nothing } from '@/components/nothing';
import { Page } from '@/components/page';
import { When } from '@/components/when';
import { useMe } from '@/lib/me';
import { count } from '@/lib/words';
import {
  useDropped,
  useHolds,
  usePreview,
  useRetentionPolicies,
  type Dropped,
  type Hold,
  type Line,
  type Policy,
} from '../api/retention';
import { HoldDialog } from '../components/hold-dialog';
import { LiftButton } from '../components/lift-button';
import { PolicyDialog } from '../components/policy-dialog';
import { RemoveButton } from '../components/remove-button';
import { daysOf, heldBy, partOf, totalOf } from '../model';

const POLICIES: Column<Policy>[] = [
  {
    head: 'Namespace',
    names: true,
    width: 30,
    cell: ({ namespace }) => (namespace === '' ? 'all others' : <Breakable text={namespace} />),
  },
  { head: 'Events', cell: ({ eventDays }) => daysOf(eventDays) },
  { head: 'Runs', cell: ({ runDays }) => daysOf(runDays) },
  { head: 'Closed edges', cell: ({ edgeDays }) => daysOf(edgeDays) },
  { head: 'Set by', cell: ({ setBy }) => <Breakable text={setBy} /> },
  { head: 'When', cell: ({ setAt }) => <When at={setAt} /> },
];

const LINES: Column<Line>[] = [
  { head: 'What', names: true, cell: (line) => partOf(line) },
  { head: 'Goes', numeric: true, cell: ({ goes }) => goes.toLocaleString('en') },
  { head: 'Held', numeric: true, cell: ({ held }) => held.toLocaleString('en') },
  { head: 'How', cell: ({ whole }) => (whole ? 'as a whole' : 'one by one') },
  { head: 'From', cell: ({ first }) => first && <Day at={first} /> },
  { head: 'To', cell: ({ last }) => last && <Day at={last} /> },
];

const DROPPED: Column<Dropped>[] = [
  { head: 'When', cell: ({ at }) => <When at={at} /> },
  { head: 'What', names: true, cell: (dropped) => partOf(dropped) },
  { head: 'How many', numeric: true, cell: ({ items }) => items.toLocaleString('en') },
  { head: 'From', cell: ({ first }) => <Day at={first} /> },
  { head: 'To', cell: ({ last }) => <Day at={last} /> },
  {
    head: 'Digest',
    cell: ({ digest, run }) => (
      <Link to={`/evidence?subject=${encodeURIComponent(`retention/${run}`)}`}>
        <code title={digest}>{digest.replace('sha256:', '').slice(0, 12)}</code>
      </Link>
    ),
  },
];

/** How long lineage is kept, what is held, what would go and what went. */
export default function RetentionPage() {
  const { roles } = useMe();
  const [asked, setAsked] = useState<'policy' | 'hold'>();
  const officer = roles.includes('compliance');
  const policies = useRetentionPolicies();
  const preview = usePreview();
  const setter = officer || roles.includes('admin');
  const columns: Column<Policy>[] = setter
    ? [...POLICIES, { head: 'Action', cell: (policy) => <RemoveButton policy={policy} /> }]
    : POLICIES;
  return (
    <Page
      title="Retention"
      sentence="How long events, runs and closed edges are kept, what a legal hold keeps longer, and what goes tonight."
      actions={
        <>
          {setter && (
            <Button variant="secondary" onClick={() => setAsked('policy')}>
              Set a policy
            </Button>
          )}
          {officer && <Button onClick={() => setAsked('hold')}>Hold</Button>}
        </>
      }
    >
      <Part title="Policies">
        <Loaded query={policies} lines={3}>
          {(rows) =>
            rows.length === 0 ? (
              <Nothing title="All is kept for ever">
                Without a policy nothing is ever dropped. A policy says for a namespace, or for all others, how many
                days.
              </Nothing>
            ) : (
              <DataTable label="Policies" columns={columns} rows={rows} rowKey={(policy) => policy.namespace} />
            )
          }
        </Loaded>
      </Part>
      <Part title="Legal holds">
        <Holds officer={officer} />
      </Part>
      <Part title="What would go now">
        <Loaded query={preview} lines={3}>
          {({ lines }) => <WhatGoes lines={lines} />}
        </Loaded>
      </Part>
      <Part title="What went">
        <WhatWent />
      </Part>
      {asked === 'policy' && <PolicyDialog onClose={() => setAsked(undefined)} />}
      {asked === 'hold' && <HoldDialog onClose={() => setAsked(undefined)} />}
    </Page>
  );
}

/** What goes is old: the day says more than how long ago it was. */
function Day({ at }: { at: string }) {
  return (
    <time className="nowrap" dateTime={at} title={at}>
      {at.slice(0, 10)}
    </time>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="part" aria-label={title}>
      <Title headingLevel="h2" size="lg">
        {title}
      </Title>
      {children}
    </section>
  );
}

function Holds({ officer }: { officer: boolean }) {
  const holds = useHolds();
  const columns: Column<Hold>[] = [
    { head: 'What is held', names: true, width: 30, cell: ({ scope }) => <Lines lines={heldBy(scope)} /> },
    { head: 'Why', width: 25, cell: ({ reason }) => <span className="breaks">{reason}</span> },
    { head: 'Set by', cell: ({ setBy }) => <Breakable text={setBy} /> },
    { head: 'Since', cell: ({ setAt }) => <When at={setAt} /> },
    { head: 'Until', cell: (hold) => <Until hold={hold} /> },
    { head: 'Action', cell: (hold) => officer && !hold.liftedAt && <LiftButton hold={hold} /> },
  ];
  return (
    <Loaded query={holds} lines={3}>
      {(rows) =>
        rows.length === 0 ? (
          <p className="quiet">Nothing is held.</p>
        ) : (
          <DataTable label="Legal holds" columns={columns} rows={rows} rowKey={(hold) => hold.id} />
        )
      }
    </Loaded>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return lines.map((line) => (
    <div key={line}>
      <Breakable text={line} />
    </div>
  ));
}

function Until({ hold }: { hold: Hold }) {
  if (hold.liftedAt) {
    return (
      <>
        lifted <When at={hold.liftedAt} /> by {hold.liftedBy}
      </>
    );
  }
  return hold.endsAt ? <When at={hold.endsAt} /> : 'it is lifted';
}

function WhatGoes({ lines }: { lines: Line[] }) {
  if (lines.length === 0) return <p className="quiet">Nothing is old enough to go.</p>;
  const { goes, held } = totalOf(lines);
  return (
    <>
      <p>
        {count(goes, 'thing goes', 'things go')}, {held.toLocaleString('en')} would go but for a hold.
      </p>
      <DataTable
        label="What would go now"
        columns={LINES}
        rows={lines}
        rowKey={(line) => `${line.kind} ${line.part}`}
      />
    </>
  );
}

function WhatWent() {
  const dropped = useDropped();
  return (
    <Loaded query={dropped} lines={3}>
      {(rows) =>
        rows.length === 0 ? (
          <p className="quiet">Nothing has been dropped yet.</p>
        ) : (
          <DataTable
            label="What went"
            columns={DROPPED}
            rows={rows}
            rowKey={({ run, kind, part }) => `${run} ${kind} ${part}`}
          />
        )
      }
    </Loaded>
  );
}
