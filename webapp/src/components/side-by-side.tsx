import { Button } from '@patternfly/react-core';
import { useMemo, useState } from 'react';
import { lineDiff, type DiffRow } from '@/lib/line-diff';

const CONTEXT = 3;

interface SideBySideProps {
  left: string;
  right: string;
  leftName: string;
  rightName: string;
}

/** Both sources, changed lines level with each other; what did not change is folded until asked for. */
export function SideBySide({ left, right, leftName, rightName }: SideBySideProps) {
  const rows = useMemo(() => lineDiff(left, right), [left, right]);
  const [whole, setWhole] = useState(false);
  const shown = whole ? rows : nearChanges(rows);
  return (
    <>
      <div className="table-frame" tabIndex={0} role="region" aria-label="Source side by side">
        <table className="side-by-side">
          <thead>
            <tr>
              <th colSpan={2} scope="col">
                {leftName}
              </th>
              <th colSpan={2} scope="col">
                {rightName}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (row === null ? <Fold key={index} /> : <Row key={index} row={row} />))}
          </tbody>
        </table>
      </div>
      <Button variant="link" isInline onClick={() => setWhole(!whole)}>
        {whole ? 'Show the changes only' : `Show all ${rows.length} lines`}
      </Button>
    </>
  );
}

function Row({ row }: { row: DiffRow }) {
  const left = row.kind === 'removed' || row.kind === 'changed' ? 'removed' : '';
  const right = row.kind === 'added' || row.kind === 'changed' ? 'added' : '';
  return (
    <tr>
      <td className={`number ${left}`}>{row.left?.number}</td>
      <td className={left}>
        <Text text={row.left?.text} sign={left && '−'} />
      </td>
      <td className={`number ${right}`}>{row.right?.number}</td>
      <td className={right}>
        <Text text={row.right?.text} sign={right && '+'} />
      </td>
    </tr>
  );
}

function Text({ text, sign }: { text: string | undefined; sign: string }) {
  return (
    <code>
      {text === undefined ? '' : sign ? `${sign} ` : '  '}
      {text}
    </code>
  );
}

function Fold() {
  return (
    <tr className="fold">
      <td colSpan={4}>⋯</td>
    </tr>
  );
}

function nearChanges(rows: DiffRow[]): (DiffRow | null)[] {
  const near = new Set<number>();
  rows.forEach((row, index) => {
    if (row.kind === 'same') return;
    for (let at = index - CONTEXT; at <= index + CONTEXT; at++) near.add(at);
  });
  const shown: (DiffRow | null)[] = [];
  rows.forEach((row, index) => {
    if (near.has(index)) shown.push(row);
    else if (shown.at(-1) !== null) shown.push(null);
  });
  return shown;
}
