// Photographs every page in light and dark, wide and narrow: node e2e/fixture-server/screenshots.mjs FOLDER [words of addresses…]
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';

const [folder = 'target/screenshots', ...wanted] = process.argv.slice(2);
const base = process.env.PACTA_URL ?? 'http://127.0.0.1:8099';
const start = encodeURIComponent('dataset:duckdb:///srv/shop:stage.payments');
const opened = encodeURIComponent(
  ['raw.payments', 'stage.payments', 'mart.campaign_audience']
    .map((name) => `dataset:duckdb:///srv/shop:${name}`)
    .join('\n'),
);
const addresses = {
  home: '/',
  contracts: '/contracts',
  empty: '/contracts?q=zzz',
  overview: '/contracts/customers',
  schema: '/contracts/customers/schema',
  checks: '/contracts/customers/checks',
  readers: '/contracts/customers/readers',
  versions: '/contracts/customers/versions',
  compare: '/contracts/customers/compare?from=1.0.0&to=1.2.0',
  source: '/contracts/customers/source',
  proposals: '/proposals',
  'no-proposals': '/proposals?q=zzz',
  proposal: '/contracts/customers/proposals/4f2a91c0de77',
  safe: '/contracts/orders/proposals/0197c1de-0000-7000-8000-0000000000a2',
  first: '/contracts/payments/proposals/0197c1de-0000-7000-8000-0000000000a3',
  line: '/contracts/customers/proposals/4f2a91c0de77?source=file#L27',
  'made-of': '/contracts/customers/made-of',
  'contract-proposals': '/contracts/customers/proposals',
  evidence: '/evidence',
  coverage: '/coverage',
  producers: '/coverage?by=producer',
  names: '/coverage?by=name',
  refused: '/refused',
  retention: '/retention',
  missing: '/contracts/nothing',
  search: '/lineage?q=pay',
  blank: '/lineage',
  graph: `/lineage?node=${start}`,
  deep: `/lineage?node=${start}&depth=3`,
  influence: `/lineage?node=${start}&depth=2&influence=true`,
  'influence-table': `/lineage?node=${start}&depth=2&influence=true&view=table`,
  namespaces: `/lineage?node=${start}&depth=3&grain=namespace`,
  'namespace-chosen': `/lineage?node=${start}&depth=3&grain=namespace&chosen=${encodeURIComponent('namespace:duckdb:///srv/shop')}`,
  'namespaces-table': `/lineage?node=${start}&depth=3&grain=namespace&view=table`,
  jobs: `/lineage?node=${start}&depth=3&grain=job`,
  fields: `/lineage?node=${start}&open=${opened}`,
  chosen: `/lineage?node=${start}&chosen=${start}`,
  focus: `/lineage?node=${start}&open=${opened}&field=${encodeURIComponent('datasetField:duckdb:///srv/shop:stage.payments:email')}`,
  'as-of': `/lineage?node=${start}&at=2026-03-02T09:30:00Z`,
  'as-of-elsewhere': '/contracts?at=2026-03-02T09:30:00Z',
  'as-of-coverage': '/coverage?at=2026-03-02T09:30:00Z',
  table: `/lineage?node=${start}&view=table`,
  'changes-around': `/lineage/compare?node=${start}&depth=2&from=2026-01-01T00:00:00Z&to=2099-01-01T00:00:00Z`,
  'changes-all': '/lineage/compare?from=2026-01-01T00:00:00Z&to=2099-01-01T00:00:00Z',
  'changes-none': '/lineage/compare?from=2026-01-01T00:00:00Z&to=2026-01-01T00:00:00Z',
  findings: '/findings',
  finding: '/findings/f-1',
  waived: '/findings/f-2',
  flow: '/findings/f-3',
  policies: '/policies',
  policy: '/policies/features-see-no-names',
  decisions: '/decisions',
  decision: '/decisions/d-1',
};

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.PACTA_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
for (const colorScheme of ['light', 'dark']) {
  for (const width of [1280, 390]) {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    page.on('pageerror', (error) => console.log(`${colorScheme} ${width}: ${error.message}`));
    page.on(
      'console',
      (message) => message.type() === 'error' && console.log(`console: ${message.text()} at ${page.url()}`),
    );
    if (wanted.length === 0 || wanted.includes('signin')) {
      await page.goto(`${base}/`);
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      await page.screenshot({ path: `${folder}/signin-${colorScheme}-${width}.png` });
    }
    await page.goto(`${base}/signin?code=x`);
    for (const [name, address] of Object.entries(addresses)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      await page.goto(base + address, { waitUntil: 'networkidle' });
      await page.screenshot({ path: `${folder}/${name}-${colorScheme}-${width}.png` });
      if (process.env.WHOLE) {
        // The page scrolls within itself; a window as high as its content shows all of it.
        const height = await page.evaluate(() => (document.getElementById('main')?.scrollHeight ?? 700) + 120);
        await page.setViewportSize({ width, height });
        await page.screenshot({ path: `${folder}/${name}-whole-${colorScheme}-${width}.png` });
        await page.setViewportSize({ width, height: 800 });
      }
    }
    await context.close();
  }
}
await browser.close();
