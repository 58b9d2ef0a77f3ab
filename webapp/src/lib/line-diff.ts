export interface DiffRow {
  kind: 'same' | 'removed' | 'added' | 'changed';
  left?: { number: number; text: string };
  right?: { number: number; text: string };
}

/** Beyond this many differing lines per side the middle is shown as one replaced block, which stays fast and is still true. */
const MOST_LINES = 3000;

/** Two texts line by line: the longest common lines stay level, a removed line stands beside the one added in its place. */
export function lineDiff(left: string, right: string): DiffRow[] {
  const a = linesOf(left);
  const b = linesOf(right);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let tail = 0;
  while (tail < a.length - start && tail < b.length - start && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail++;
  const rows: DiffRow[] = [];
  for (let index = 0; index < start; index++) rows.push(same(a, index, index));
  rows.push(...middle(a, b, start, a.length - tail, b.length - tail));
  for (let index = tail; index > 0; index--) rows.push(same(a, a.length - index, b.length - index));
  return rows;
}

function linesOf(text: string): string[] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}

function same(a: readonly string[], left: number, right: number): DiffRow {
  const text = a[left] ?? '';
  return { kind: 'same', left: { number: left + 1, text }, right: { number: right + 1, text } };
}

function middle(a: readonly string[], b: readonly string[], start: number, endA: number, endB: number): DiffRow[] {
  const rows: DiffRow[] = [];
  let removed: number[] = [];
  let added: number[] = [];
  const flush = () => {
    for (let index = 0; index < Math.max(removed.length, added.length); index++)
      rows.push(pair(a, b, removed[index], added[index]));
    removed = [];
    added = [];
  };
  const common =
    endA - start > MOST_LINES || endB - start > MOST_LINES ? undefined : commonLengths(a, b, start, endA, endB);
  let left = start;
  let right = start;
  while (left < endA || right < endB) {
    if (common && left < endA && right < endB && a[left] === b[right]) {
      flush();
      rows.push(same(a, left++, right++));
    } else if (right >= endB || (left < endA && (!common || common(left + 1, right) >= common(left, right + 1))))
      removed.push(left++);
    else added.push(right++);
  }
  flush();
  return rows;
}

function pair(
  a: readonly string[],
  b: readonly string[],
  left: number | undefined,
  right: number | undefined,
): DiffRow {
  const row: DiffRow = { kind: left === undefined ? 'added' : right === undefined ? 'removed' : 'changed' };
  if (left !== undefined) row.left = { number: left + 1, text: a[left] ?? '' };
  if (right !== undefined) row.right = { number: right + 1, text: b[right] ?? '' };
  return row;
}

/** The length of the longest common subsequence of what is left from each position. */
function commonLengths(a: readonly string[], b: readonly string[], start: number, endA: number, endB: number) {
  const width = endB - start + 1;
  const table = new Uint16Array((endA - start + 1) * width);
  for (let left = endA - 1; left >= start; left--) {
    for (let right = endB - 1; right >= start; right--) {
      const here = (left - start) * width + (right - start);
      table[here] =
        a[left] === b[right]
          ? (table[here + width + 1] ?? 0) + 1
          : Math.max(table[here + width] ?? 0, table[here + 1] ?? 0);
    }
  }
  return (left: number, right: number) => table[(left - start) * width + (right - start)] ?? 0;
}
