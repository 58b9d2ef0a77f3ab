import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { ReactNode } from 'react';

export interface Column<Row> {
  head: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** The cell that names the row, for screen readers. */
  names?: boolean;
  width?: 10 | 15 | 20 | 25 | 30 | 35 | 40;
}

interface DataTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => string;
}

/** A compact table; it scrolls sideways within itself when the window is narrow, and on a phone each row is a list of its cells. */
export function DataTable<Row>({ label, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={label}>
      <Table aria-label={label} variant="compact" gridBreakPoint="grid-md">
        <Thead>
          <Tr>
            {columns.map((column) => (
              <Th
                modifier="wrap"
                key={column.head}
                {...(column.width ? { width: column.width } : {})}
                className={column.numeric ? 'number' : ''}
              >
                {column.head}
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((row, index) => (
            <Tr key={rowKey(row, index)}>
              {columns.map((column) => (
                <Td
                  key={column.head}
                  dataLabel={column.head}
                  component={column.names ? 'th' : 'td'}
                  {...(column.names ? { scope: 'row' } : {})}
                  className={column.numeric ? 'number' : ''}
                >
                  {column.cell(row)}
                </Td>
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
