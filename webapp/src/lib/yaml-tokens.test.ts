import { describe, expect, it } from 'vitest';
import { yamlTokens } from './yaml-tokens';

const words = (line: string) => yamlTokens(line).map((token) => [token.kind, token.text]);

describe('yamlTokens', () => {
  it('separates key, value and comment', () => {
    expect(words('  required: true # always')).toEqual([
      ['mark', '  '],
      ['key', 'required'],
      ['mark', ':'],
      ['value', ' true '],
      ['comment', '# always'],
    ]);
  });

  it('sees a key behind a list mark', () => {
    expect(words('  - name: order_id')).toEqual([
      ['mark', '  - '],
      ['key', 'name'],
      ['mark', ':'],
      ['text', ' order_id'],
    ]);
  });

  it('leaves a # inside quotes alone', () => {
    expect(words('pattern: "a # b"').at(-1)).toEqual(['text', ' "a # b"']);
  });

  it.each([
    '',
    '# all',
    'a: b: c',
    '- - x',
    '---',
    'url: http://x#y',
    '\tbroken',
    "it's: 'q",
    'key:',
    '"quoted key": 1',
    '- -1',
  ])('gives back every character of %j', (line) => {
    expect(
      yamlTokens(line)
        .map((token) => token.text)
        .join(''),
    ).toBe(line);
  });
});
