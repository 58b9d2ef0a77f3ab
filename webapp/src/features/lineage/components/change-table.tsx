import { Alert, Label, Title } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Breakable } from '@/components/breakable';
import { DataTable, type Column } from '@/components/data-table';
import { Nothing } from '@/components/nothing';
import { When } from '@/components/when';
import { timeInWords } from '@/lib/time';
import { count } from '@/lib/words';
import type { Times } from '../api/differences';
import {
  countsOf,
  kindWords,
  SIGNS,
  whatHappens,
  type ChangeRow,
  type Difference,
  type End,
  type Mark,
} from '../graph/difference';
import { SaveCsv } from './save-csv';

const COLORS: Record<Mark, 'green' | 'red' | 'blue'> = { added: 'green', removed: 'red', changed: 'blue' };

const COLUMNS: Column<ChangeRow>[] = [
  { head: 'Change', cell: ({ mark }) => <MarkLabel mark={mark} words={mark} /> },
  { head: 'From', names: true, width: 25, cell: ({ from }) => <EndLink end={from} /> },
  { head: 'To', width: 25, cell: ({ to }) => <EndLink end={to} /> },
  { head: 'What', cell: ({ edge }) => kindWords(edge) },
  { head: 'How', cell: (row) => whatHappens(row) || <span className="quiet">not said</span> },
  { head: 'Known from', cell: ({ edge }) => edge.grade },
  { head: 'First seen', cell: ({ edge }) => <When at={edge.firstSeen} /> },
  { head: 'Last seen', cell: ({ edge }) => <When at={edge.lastSeen} /> },
];

interface ChangesProps {
  title: string;
  file: string;
  difference: Difference;
  rows: readonly ChangeRow[];
  times: Times;
  /** The marks that are listed; all where none is chosen. */
  show: Mark | undefined;
  children?: ReactNode;
}

/** What is different, counted and as a complete table. */
export function Changes({ title, file, difference, rows, times, show, children }: ChangesProps) {
  const { addedLeftOut, removedLeftOut, droppedUntil } = difference;
  const shown = rows.filter((row) => !show || row.mark === show);
  return (
    <section className="part" aria-label={title}>
      <div className="page-head-row">
        <Title headingLevel="h2" size="lg">
          {title}
        </Title>
        {shown.length > 0 && <SaveCsv name={file} rows={cells(shown)} />}
      </div>
      {droppedUntil && (
        <Alert isInline variant="info" title="Something may be missing">
          Retention has dropped edges that were closed until {timeInWords(droppedUntil)}.
        </Alert>
      )}
      {rows.length === 0 ? (
        <NothingChanged same={difference.same} times={times} />
      ) : (
        <>
          <Counts difference={difference} rows={rows} />
          {addedLeftOut + removedLeftOut > 0 && (
            <Alert isInline variant="info" title={`${count(addedLeftOut + removedLeftOut, 'more change')} left out`}>
              {addedLeftOut.toLocaleString('en')} more added and {removedLeftOut.toLocaleString('en')} more removed.
              Choose times that are nearer to each other, or a smaller part of the graph, to see all.
            </Alert>
          )}
          {children}
          {shown.length === 0 ? (
            <p className="quiet">Nothing that is listed here was {show}.</p>
          ) : (
            <DataTable label={title} columns={COLUMNS} rows={shown} rowKey={({ mark, edge }) => `${mark} ${edge.id}`} />
          )}
        </>
      )}
    </section>
  );
}

function Counts({ difference, rows }: { difference: Difference; rows: readonly ChangeRow[] }) {
  const counts = countsOf(rows, difference);
  return (
    <p className="marks">
      {(['added', 'removed', 'changed'] as const).map((mark) => (
        <MarkLabel key={mark} mark={mark} words={`${counts[mark].toLocaleString('en')} ${mark}`} />
      ))}
      <span className="quiet">{difference.same.toLocaleString('en')} the same at both times</span>
    </p>
  );
}

function NothingChanged({ same, times }: { same: number; times: Times }) {
  const between = `between ${timeInWords(times.from)} and ${timeInWords(times.to)}`;
  return (
    <Nothing title={times.by === 'known' ? `Nothing was learned ${between}` : `Nothing changed ${between}`}>
      {same === 0 ? 'There was nothing here at either time.' : `${count(same, 'edge')} the same at both times.`}
    </Nothing>
  );
}

function MarkLabel({ mark, words }: { mark: Mark; words: string }) {
  return (
    <Label isCompact color={COLORS[mark]} className="nowrap">
      <span aria-hidden>{SIGNS[mark]}</span> {words}
    </Label>
  );
}

function EndLink({ end }: { end: End }) {
  return (
    <>
      <Link to={`/lineage?node=${encodeURIComponent(end.node)}`}>
        <Breakable text={end.name} />
      </Link>
      <div className="quiet">
        <Breakable text={end.namespace} />
      </div>
    </>
  );
}

function cells(rows: readonly ChangeRow[]): (string | number)[][] {
  return [
    ['change', 'from', 'to', 'what', 'how', 'grade', 'firstSeen', 'lastSeen'],
    ...rows.map((row) => [
      row.mark,
      row.edge.from,
      row.edge.to,
      kindWords(row.edge),
      whatHappens(row),
      row.edge.grade,
      row.edge.firstSeen ?? '',
      row.edge.lastSeen ?? '',
    ]),
  ];
}
