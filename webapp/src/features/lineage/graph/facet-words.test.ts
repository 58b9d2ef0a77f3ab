import { describe, expect, it } from 'vitest';
import { facetText, facetWords, isSafeAddress } from './facet-words';

describe('facets as words', () => {
  it('folds what is long and says what is short', () => {
    expect(
      facetWords('errorMessage', { message: 'no such table', programmingLanguage: 'JAVA', stackTrace: 'at Load.run' }),
    ).toMatchObject({
      facts: [
        ['Message', 'no such table'],
        ['Language', 'JAVA'],
      ],
      long: [['Stack trace', 'at Load.run']],
    });
  });

  it('counts rows, bytes and files', () => {
    expect(facetWords('outputStatistics', { rowCount: 1200, size: 348160, fileCount: 0 })?.facts).toEqual([
      ['Rows', '1,200'],
      ['Bytes', '348,160'],
      ['Files', '0'],
    ]);
  });

  it('never gives values of columns', () => {
    const words = facetWords('dataQualityMetrics', {
      rowCount: 3,
      columnMetrics: {
        email: {
          nullCount: 1,
          distinctCount: 2,
          min: 'ann@example.test',
          max: 'zoe@example.test',
          sum: 7,
          quantiles: { '0.5': 'mia' },
        },
      },
    });
    expect(words?.tables).toEqual([{ heads: ['Column', 'Nulls', 'Distinct'], rows: [['email', '1', '2']] }]);
    expect(words?.note).toContain('not shown');
    expect(JSON.stringify(words)).not.toMatch(/example\.test|mia/);
    expect(facetText({ column: 'email', maximum: 'zoe', nested: [{ observed_value: 'zoe', count: 3 }] })).not.toContain(
      'zoe',
    );
    expect(
      JSON.stringify(facetWords('test', { tests: [{ name: 'one', status: 'fail', actual: 'zoe' }] })),
    ).not.toContain('zoe');
  });

  it('links only to addresses of https', () => {
    const url = 'code.example.test/load.py';
    expect(facetWords('sourceCodeLocation', { type: 'git', url: `https://${url}` })?.addresses).toEqual([
      `https://${url}`,
    ]);
    expect(isSafeAddress(`https://${url}`)).toBe(true);
    for (const other of [`http://${url}`, 'javascript:alert(1)', 'git@code.example.test:load.git', ` https://${url}`]) {
      expect(isSafeAddress(other), other).toBe(false);
    }
  });

  it('names the parent and the root', () => {
    const words = facetWords('parent', {
      run: { runId: 'p' },
      job: { namespace: 'airflow', name: 'daily.load' },
      root: { run: { runId: 'r' }, job: { namespace: 'airflow', name: 'daily' } },
    });
    expect(words?.tables[0]?.rows).toEqual([
      ['Parent', 'p', 'daily.load', 'airflow'],
      ['Root', 'r', 'daily', 'airflow'],
    ]);
  });

  it('leaves to the folded text what is unknown or tells nothing', () => {
    expect(facetWords('my_own', { a: 1 })).toBeUndefined();
    expect(facetWords('constructor', { a: 1 })).toBeUndefined();
    expect(facetWords('sql', { other: true })).toBeUndefined();
    expect(facetWords('test', { tests: 'none' })).toBeUndefined();
    expect(facetWords('storage', null)).toBeUndefined();
    expect(facetText({ a: 1 })).toBe('{\n  "a": 1\n}');
  });
});
