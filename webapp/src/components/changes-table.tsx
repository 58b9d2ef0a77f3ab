import type { ReactNode } from 'react';
import type { Change } from '@/lib/changes';
import { plain } from '@/lib/words';
import { Breakable } from './breakable';
import { DataTable, type Column } from './data-table';
import { VerdictLabel } from './verdict-label';

interface ChangesTableProps<C extends Change> {
  changes: readonly C[];
  label?: string;
  /** What stands below a change: a waiver, or the way to one. */
  note?: (change: C) => ReactNode;
}

/** What changes, and what it means to readers, to writers and to what was promised. */
export function ChangesTable<C extends Change>({ changes, label = 'Changes', note }: ChangesTableProps<C>) {
  const columns: Column<C>[] = [
    {
      head: 'Change',
      names: true,
      width: 35,
      cell: (change) => (
        <>
          <code>
            <Breakable text={change.path} />
          </code>
          <div>{change.message}</div>
          {change.counterexample && <div className="quiet">For example: {change.counterexample}</div>}
          {note?.(change)}
        </>
      ),
    },
    { head: 'Before', cell: (change) => <Value text={change.before} /> },
    { head: 'After', cell: (change) => <Value text={change.after} /> },
    { head: 'Readers', cell: (change) => <VerdictLabel verdict={change.consumer} /> },
    { head: 'Writers and data', cell: (change) => <VerdictLabel verdict={change.producer} /> },
    { head: 'Promises', cell: (change) => <VerdictLabel verdict={change.promise} /> },
    { head: 'Version step', cell: (change) => plain(change.weight) },
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={changes}
      rowKey={(change, index) => `${change.ruleId}:${change.path}:${index}`}
    />
  );
}

function Value({ text }: { text?: string | null | undefined }) {
  return text ? <code className="breaks">{text}</code> : <span className="quiet">none</span>;
}
