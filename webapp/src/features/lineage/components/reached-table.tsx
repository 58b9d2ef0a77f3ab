import { Alert, Button, Title } from '@patternfly/react-core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Breakable } from '@/components/breakable';
import { DataTable, type Column } from '@/components/data-table';
import { Loaded } from '@/components/loaded';
import { Nothing } from '@/components/nothing';
import { When } from '@/components/when';
import { count } from '@/lib/words';
import { useImpact, type Impact, type Reached } from '../api/lineage';
import { message } from '../graph/message';

const COLUMNS: Column<Reached>[] = [
  { head: 'Hop', numeric: true, cell: ({ distance }) => `+${distance}` },
  {
    head: 'Name',
    names: true,
    cell: (row) => (
      <Link to={`/lineage?node=${encodeURIComponent(row.id)}&view=reached`}>
        <Breakable text={row.name} />
      </Link>
    ),
  },
  { head: 'Kind', cell: ({ kind }) => kind },
  { head: 'Namespace', cell: ({ namespace }) => <code className="breaks">{namespace}</code> },
  { head: 'Owner', cell: ({ owner }) => owner ?? <span className="quiet">not named</span> },
  { head: 'Last read', cell: ({ lastRead }) => (lastRead ? <When at={lastRead} /> : '') },
];

/** Whom a change would reach, with their owners: for a message before the change is made. */
export function ReachedTable({ start, depth, at }: { start: string; depth: number; at: string }) {
  const impact = useImpact(start, depth, at);
  return (
    <Loaded query={impact} lines={10}>
      {(answer) =>
        answer.reached.length === 0 ? (
          <Nothing title="Nobody is reached">
            No job was seen reading this within {count(depth, 'hop')}. Take more hops, or look upstream in the graph.
          </Nothing>
        ) : (
          <Answer answer={answer} />
        )
      }
    </Loaded>
  );
}

function Answer({ answer }: { answer: Impact }) {
  return (
    <>
      {answer.leftOut > 0 && (
        <Alert isInline variant="info" title={`At least ${answer.leftOut.toLocaleString('en')} more not listed`}>
          Take fewer hops to see all of a smaller part.
        </Alert>
      )}
      <section className="part" aria-label="Owners">
        <div className="page-head-row">
          <Title headingLevel="h2" size="lg">
            Owners
          </Title>
          <CopyMessage answer={answer} />
        </div>
        <p>
          {answer.owners.map(({ name, reached }) => `${name} (${String(reached)})`).join(', ')}
          {answer.withoutOwner > 0 && (
            <span className="quiet">
              {answer.owners.length > 0 && '; '}
              {answer.withoutOwner} without an owner that any event or contract names
            </span>
          )}
        </p>
      </section>
      <section className="part" aria-label="Reached">
        <Title headingLevel="h2" size="lg">
          Reached
        </Title>
        <DataTable label="Reached" columns={COLUMNS} rows={answer.reached} rowKey={(row) => row.id} />
      </section>
    </>
  );
}

function CopyMessage({ answer }: { answer: Impact }) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(message(answer)).then(() => setCopied(true));
  };
  return (
    <Button variant="link" isInline onClick={copy}>
      {copied ? 'Copied' : 'Copy as text'}
    </Button>
  );
}
