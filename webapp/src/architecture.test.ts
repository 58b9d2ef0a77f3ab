import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = import.meta.dirname;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(root, name));
const known = new Set(files);

function importsOf(file: string): string[] {
  const found = [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s+'((?:@\/|\.)[^']+)'/g)];
  return found
    .map(([, path = '']) => (path.startsWith('@/') ? resolve(root, path.slice(2)) : resolve(dirname(file), path)))
    .flatMap((path) => [path, `${path}.ts`, `${path}.tsx`].filter((candidate) => known.has(candidate)));
}

it('sees the files of the page', () => {
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap(importsOf).length).toBeGreaterThan(40);
});

it('has no import cycle', () => {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: string[]) => {
    if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    else if (!done.has(file)) {
      importsOf(file).forEach((next) => visit(next, [...trail, file]));
      done.add(file);
    }
  };
  files.forEach((file) => visit(file, []));
  expect(cycles).toEqual([]);
});

it('names files in lower-case words joined by hyphens', () => {
  expect(files.map((file) => file.slice(root.length + 1)).filter((name) => !/^[a-z0-9-/.]+$/.test(name))).toEqual([]);
});
