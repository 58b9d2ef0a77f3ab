// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

/* What Pacta writes for Mermaid, with names that could be taken for its signs. Java tests hold the files equal to what is written. */

type Database = {
  getVertices?: () => Map<string, { text: string }>;
  getEdges?: () => unknown[];
  getEntities?: () => Map<string, { attributes: unknown[] }>;
  getRelationships?: () => unknown[];
};

type Mermaid = {
  parse: (text: string) => Promise<unknown>;
  mermaidAPI: { getDiagramFromText: (text: string) => Promise<{ type: string; db: Database }> };
};

runInThisContext(readFileSync(createRequire(import.meta.url).resolve('@mermaid-js/tiny'), 'utf8'));
const { mermaid } = globalThis as unknown as { mermaid: Mermaid };

const root = join(import.meta.dirname, '../../..');
const names = JSON.parse(readFileSync(join(root, 'config/mermaid-names.json'), 'utf8')) as string[];
const files = ['contract-check', 'contract-exchange', 'lineage-collector']
  .map((room) => join(root, room, 'src/test/resources/mermaid'))
  .flatMap((folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []));

const count = (text: string, line: RegExp) => text.split('\n').filter((each) => line.test(each)).length;

/** Mermaid keeps an entity code in its own form until it draws. */
const decoded = (text: string) =>
  text.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code))).trim();

// eslint-disable-next-line no-control-regex
const written = (name: string) => name.replace(/[\u0000-\u001f]/g, ' ');
const shortened = (name: string) => [...written(name)].slice(0, 80).join('');
const labels = new Set(names.flatMap((name) => [written(name), shortened(name), written(`${name}.${name}`)]));

describe.each(files)('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  it('is understood by Mermaid as it was meant', async () => {
    await mermaid.parse(text);
    const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    if (type === 'er') {
      const entities = [...(db.getEntities?.().values() ?? [])];
      expect(entities).toHaveLength(names.length + 1);
      expect(entities.map((entity) => entity.attributes.length)).toEqual([names.length, ...names.map(() => 1)]);
      expect(db.getRelationships?.()).toHaveLength(names.length);
    } else {
      const shown = [...(db.getVertices?.().values() ?? [])].map((vertex) => decoded(vertex.text));
      expect(shown).toHaveLength(count(text, /^ {2}\w+[[(]/));
      expect(shown.filter((label) => !labels.has(label))).toEqual([]);
      expect(db.getEdges?.()).toHaveLength(count(text, /^ {2}\w+ -/));
    }
  });
});

it('has a file from each of the three that write for Mermaid', () => {
  expect(files.length).toBeGreaterThanOrEqual(5);
});

it('would refuse what is no diagram', async () => {
  await expect(mermaid.parse('flowchart LR\n  a["x"y"]\n')).rejects.toThrow('Parse error');
});
