import { describe, expect, test } from 'vitest';
import { message } from './message';

describe('the message to those who are reached', () => {
  test('names each with its owner and its distance', () => {
    const text = message({
      start: 'dataset:a:b',
      reached: [
        { id: 'job:x:load', kind: 'job', namespace: 'x', name: 'load', owner: 'team-x', distance: 1 },
        { id: 'dataset:y:sums', kind: 'dataset', namespace: 'y', name: 'sums', distance: 2 },
      ],
    });

    expect(text).toBe(
      'A change of dataset:a:b reaches:\n- job load: team-x, 1 hop away\n- dataset sums: no owner named, 2 hops away',
    );
  });
});
