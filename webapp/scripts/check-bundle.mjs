// What a first visit loads (the entry, what it imports at once, and the contracts list) must stay within the budget.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const folder = 'target/classes/META-INF/resources/';
const budgets = { script: 250, style: 120 }; // KiB, gzip
const firstPage = 'src/features/contracts/pages/contracts-page.tsx';

const manifest = JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8'));
const seen = new Set();
const scripts = new Set();
const styles = new Set();

function collect(key) {
  if (seen.has(key)) return;
  seen.add(key);
  const chunk = manifest[key];
  if (!chunk) throw new Error(`check-bundle: ${key} is not in the manifest; was the page renamed?`);
  scripts.add(chunk.file);
  (chunk.css ?? []).forEach((file) => styles.add(file));
  (chunk.imports ?? []).forEach(collect);
}

const size = (files) => [...files].reduce((sum, file) => sum + gzipSync(readFileSync(folder + file)).length, 0) / 1024;

collect('index.html');
collect(firstPage);
const measured = { script: size(scripts), style: size(styles) };
let over = false;
for (const [kind, budget] of Object.entries(budgets)) {
  const line = `first visit, ${kind}: ${measured[kind].toFixed(0)} KiB gzip of ${budget}`;
  if (measured[kind] > budget) over = true;
  console.log(measured[kind] > budget ? `OVER BUDGET ${line}` : line);
}
if (over) {
  console.error(
    'check-bundle: load what is not needed at once lazily (React.lazy), or argue for another budget in scripts/check-bundle.mjs.',
  );
  process.exit(1);
}
