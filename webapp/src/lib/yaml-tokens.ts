export type TokenKind = 'key' | 'text' | 'value' | 'comment' | 'mark';

export interface Token {
  kind: TokenKind;
  text: string;
}

const KEY = /^(\s*(?:- +)*)((?:"[^"]*"|'[^']*'|[^\s#"'[\]{},:-][^:#]*?|-[^\s:#][^:#]*?))(\s*:)(?=\s|$)/;

/**
 * One line of YAML in coloured pieces. It looks at single lines, so text inside a block scalar may be coloured like a key: good
 * enough to read by, never used to understand a document. The pieces joined are always the line itself.
 */
export function yamlTokens(line: string): Token[] {
  const tokens: Token[] = [];
  let rest = line;
  const key = KEY.exec(rest);
  if (key) {
    const [all, indent = '', name = '', colon = ''] = key;
    push(tokens, 'mark', indent);
    push(tokens, 'key', name);
    push(tokens, 'mark', colon);
    rest = rest.slice(all.length);
  } else {
    const indent = /^\s*(?:- +)*/.exec(rest)?.[0] ?? '';
    push(tokens, 'mark', indent);
    rest = rest.slice(indent.length);
  }
  const comment = commentStart(rest);
  const value = comment < 0 ? rest : rest.slice(0, comment);
  push(tokens, kindOf(value.trim()), value);
  push(tokens, 'comment', comment < 0 ? '' : rest.slice(comment));
  return tokens;
}

function push(tokens: Token[], kind: TokenKind, text: string) {
  if (text !== '') tokens.push({ kind, text });
}

function kindOf(value: string): TokenKind {
  return /^(true|false|null|~|-?\d[\d._]*(e[+-]?\d+)?)$/i.test(value) ? 'value' : 'text';
}

/** Where a comment begins: a # outside of quotes, at the start or after a space; −1 when there is none. */
function commentStart(text: string): number {
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '#' && (at === 0 || /\s/.test(text.charAt(at - 1)))) return at;
  }
  return -1;
}
