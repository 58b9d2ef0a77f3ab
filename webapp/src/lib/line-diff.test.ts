import { describe, expect, it } from 'vitest';
import { lineDiff } from './line-diff';

const kinds = (left: string, right: string) => lineDiff(left, right).map((row) => row.kind);

describe('lineDiff', () => {
  it('keeps equal texts level', () => {
    expect(kinds('a\nb\n', 'a\nb\n')).toEqual(['same', 'same']);
  });

  it('sets a changed line beside its successor', () => {
    expect(lineDiff('a\nb\nc', 'a\nx\nc')[1]).toEqual({
      kind: 'changed',
      left: { number: 2, text: 'b' },
      right: { number: 2, text: 'x' },
    });
  });

  it('names removed and added lines', () => {
    expect(kinds('a\nb\nc', 'a\nc')).toEqual(['same', 'removed', 'same']);
    expect(kinds('a\nc', 'a\nb\nc')).toEqual(['same', 'added', 'same']);
  });

  it('loses no line of either side', () => {
    const left = 'a\nb\nc\nd\ne\nf';
    const right = 'x\nb\nd\ny\nf\ng';
    const rows = lineDiff(left, right);
    expect(rows.flatMap((row) => row.left?.text ?? []).join('\n')).toBe(left);
    expect(rows.flatMap((row) => row.right?.text ?? []).join('\n')).toBe(right);
  });

  it('shows very long changes as one block', () => {
    const left = Array.from({ length: 4000 }, (_, line) => `l${line}`).join('\n');
    const right = Array.from({ length: 4000 }, (_, line) => `r${line}`).join('\n');
    expect(new Set(kinds(left, right))).toEqual(new Set(['changed']));
  });
});
