import { expect, test } from '@playwright/test';
import { ask, datasetNode } from './api';

interface Graph {
  start: string;
  nodes: { id: string; kind: string; name: string; fields?: { name: string }[] }[];
  edges: { id: string; from: string; to: string; kind: string }[];
}

const graphOf = (node: string, depth = 1) =>
  `graph?start=${encodeURIComponent(node)}&direction=both&depth=${depth}&grain=dataset&limit=300&layout=true`;

test('search leads to the graph of a dataset', async ({ page }) => {
  await page.goto('/lineage');
  await page
    .getByRole('textbox', { name: 'Search datasets and jobs' })
    .or(page.getByRole('searchbox', { name: 'Search datasets and jobs' }))
    .fill('campaign_audience');
  await page.getByRole('grid', { name: 'Found' }).getByRole('link').first().click();

  await expect(page).toHaveURL(/node=/);
  await expect(page.locator('.card.start')).toBeVisible();
});

test('graph and table show the same nodes', async ({ page, request }) => {
  const node = await datasetNode(request, 'campaign_audience');
  const graph = await ask<Graph>(request, graphOf(node, 2));
  const cards = graph.nodes.filter((candidate) => candidate.kind !== 'field');
  expect(cards.length).toBeGreaterThan(1);
  await page.goto(`/lineage?node=${encodeURIComponent(node)}&depth=2`);

  await expect(page.locator('.card')).toHaveCount(cards.length);
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page).toHaveURL(/view=table/);
  await expect(page.getByRole('grid', { name: 'Datasets and jobs' }).getByRole('row')).toHaveCount(cards.length + 1);
});

test('from further away cards stand for namespaces, and one leads to what is in it', async ({ page, request }) => {
  const node = await datasetNode(request, 'campaign_audience');
  const graph = await ask<Graph>(request, graphOf(node, 3).replace('grain=dataset', 'grain=namespace'));
  const namespace = graph.nodes[0];
  await page.goto(`/lineage?node=${encodeURIComponent(node)}&depth=3`);

  await page.getByRole('button', { name: 'Namespaces' }).click();
  await expect(page).toHaveURL(/grain=namespace/);
  await expect(page.locator('.card')).toHaveCount(graph.nodes.length);
  await page.locator(`[data-card="${namespace?.id}"] .card-name`).click();
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('Stands for');
  await page.getByRole('link', { name: 'Show what is in it' }).click();

  await expect(page).toHaveURL(/node=namespace/);
  await expect(page.locator('.card.dataset').first()).toBeVisible();
});

test('opened fields show column edges, and a field can be followed', async ({ page, request }) => {
  const node = await datasetNode(request, 'campaign_audience');
  const graph = await ask<Graph>(request, graphOf(node, 3));
  const column = graph.edges.find((edge) => edge.kind === 'column');
  expect(column, 'the story has column edges').toBeDefined();
  const owner = graph.nodes.find((candidate) =>
    column?.to.startsWith(`datasetField:${candidate.id.slice('dataset:'.length)}:`),
  );
  await page.goto(`/lineage?node=${encodeURIComponent(node)}&depth=3&open=${encodeURIComponent(owner?.id ?? '')}`);

  await expect(page.locator('.edge.column-edge').first()).toBeAttached();
  const field = page.locator('.card-fields button').first();
  await field.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/field=datasetField/);
});

test('what only influences is shown when it is asked for', async ({ page, request }) => {
  const namespace = `influence-${crypto.randomUUID()}`;
  const influence = (field: string, subtype: string) => ({
    namespace,
    name: 'orders',
    field,
    transformations: [{ type: 'INDIRECT', subtype }],
  });
  const sent = await request.post('/api/v1/lineage', {
    headers: { 'X-Pacta-Request': '1' },
    data: {
      eventType: 'COMPLETE',
      eventTime: new Date().toISOString(),
      producer: 'https://example.test/influence',
      schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
      run: { runId: crypto.randomUUID() },
      job: { namespace, name: 'sum_up' },
      inputs: [
        {
          namespace,
          name: 'orders',
          facets: { schema: { fields: [{ name: 'day' }, { name: 'paid' }, { name: 'cents' }] } },
        },
      ],
      outputs: [
        {
          namespace,
          name: 'turnover',
          facets: {
            schema: { fields: [{ name: 'total' }] },
            columnLineage: {
              fields: {
                total: {
                  inputFields: [
                    {
                      namespace,
                      name: 'orders',
                      field: 'cents',
                      transformations: [{ type: 'DIRECT', subtype: 'AGGREGATION' }],
                    },
                  ],
                },
              },
              dataset: [influence('day', 'GROUP_BY'), influence('paid', 'FILTER')],
            },
          },
        },
      ],
    },
  });
  expect(sent.status()).toBe(201);
  const node = `dataset:${namespace}:turnover`;
  await expect.poll(async () => (await request.get(`/api/v1/${graphOf(node)}`)).status()).toBe(200);
  await page.goto(`/lineage?node=${encodeURIComponent(node)}`);
  await expect(page.locator('.card')).toHaveCount(3);
  await expect(page.locator('.edge.influence')).toHaveCount(0);

  await page.getByText('Influence', { exact: true }).click();
  await expect(page).toHaveURL(/influence=true/);
  await expect(page.locator('.edge.influence')).toHaveCount(1);
  await expect(page.getByText('influences: join, filter, group')).toBeVisible();
  await page.locator('.card.start .card-name').click();
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('orders.day (group by)');

  await page.getByRole('button', { name: 'Table' }).click();
  const rows = page.getByRole('grid', { name: 'Influence' }).getByRole('row');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText('orders.day');
  await expect(rows.nth(2)).toContainText('filter');
  await expect(page.getByRole('grid', { name: 'Fields' }).getByRole('row')).toHaveCount(2);
});

test('the keyboard walks the graph and opens the evidence', async ({ page, request }) => {
  const node = await datasetNode(request, 'campaign_audience');
  await page.goto(`/lineage?node=${encodeURIComponent(node)}&direction=upstream`);
  const start = page.locator('.card.start .card-name');
  await start.focus();

  await page.keyboard.press('ArrowLeft');
  await expect(start).not.toBeFocused();
  await expect(page.locator('.card-name:focus')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'Details' })).toHaveCount(0);
});

test('depth and direction are in the address', async ({ page, request }) => {
  const node = await datasetNode(request, 'campaign_audience');
  await page.goto(`/lineage?node=${encodeURIComponent(node)}`);

  await page.getByRole('button', { name: 'One hop more' }).click();
  await expect(page).toHaveURL(/depth=2/);
  await page.getByRole('button', { name: 'Upstream' }).click();
  await expect(page).toHaveURL(/direction=upstream/);
});

test('the whole graph is in its frame at three hops, and stays so when the window changes', async ({
  page,
  request,
}) => {
  const node = await datasetNode(request, 'campaign_audience');
  await page.goto(`/lineage?node=${encodeURIComponent(node)}&depth=3`);
  await expect(page.locator('.card.start')).toBeVisible();
  const outside = () =>
    page.evaluate(() => {
      const frame = document.querySelector('.graph')?.getBoundingClientRect();
      return [...document.querySelectorAll('.card')].filter((card) => {
        const { left, right, top, bottom } = card.getBoundingClientRect();
        return !frame || left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom;
      }).length;
    });
  await expect.poll(outside).toBe(0);

  await page.setViewportSize({ width: 1000, height: 700 });
  await expect.poll(outside).toBe(0);
  await page.getByRole('button', { name: 'Go to the start' }).click();
  await expect.poll(outside).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Show the whole graph' }).first().click();
  await expect.poll(outside).toBe(0);
});

test('a cut name is whole for a screen reader and when it has the focus', async ({ page, request }) => {
  const node = await datasetNode(request, 'campaign_audience');
  const { nodes } = await ask<Graph>(request, graphOf(node, 3));
  const longest = nodes.reduce((long, next) => (next.name.length > long.name.length ? next : long));
  await page.goto(`/lineage?node=${encodeURIComponent(node)}&depth=3`);

  const card = page.locator(`[data-card="${longest.id}"]`);
  const name = card.getByRole('button', { name: `${longest.kind} ${longest.name}` });
  await name.focus();
  await page.keyboard.press('Shift');
  await expect(card.locator('.card-tip')).toContainText(longest.name);
  await expect(card.locator('.card-tip')).toBeVisible();
});

test('who is reached is listed with owners, nearest first', async ({ page, request }) => {
  const node = await datasetNode(request, 'campaign_audience');
  const upstream = await ask<Graph>(request, graphOf(node, 3));
  const source = upstream.nodes.find(
    (candidate) => candidate.kind === 'dataset' && candidate.name.includes('customers'),
  );
  expect(source, 'the audience is drawn from customers').toBeDefined();
  await page.goto(`/lineage?node=${encodeURIComponent(source?.id ?? '')}&depth=6`);

  await page.getByRole('button', { name: 'Reached' }).click();
  const reached = page.getByRole('grid', { name: 'Reached' });
  await expect(reached.getByRole('row').nth(1)).toContainText('+1');
  await expect(reached.getByRole('link', { name: 'shop.marketing.campaign_audience' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy as text' })).toBeVisible();
});

test('the graph is exported as a file', async ({ page, request }) => {
  const node = await datasetNode(request, 'campaign_audience');
  await page.goto(`/lineage?node=${encodeURIComponent(node)}`);
  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /Mermaid/ }).click();
  expect(await (await download).failure()).toBeNull();
});

test('jobs that differ in numbers alone are suggested to be one', async ({ page, request }) => {
  const namespace = `dated-${crypto.randomUUID()}`;
  const events = Array.from({ length: 14 }, (_none, day) => ({
    eventType: 'COMPLETE',
    eventTime: new Date().toISOString(),
    producer: 'https://example.test/dated',
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
    run: { runId: crypto.randomUUID() },
    job: { namespace, name: `append_data_202611${10 + day}` },
  }));
  const sent = await request.post('/api/v1/lineage/batch', { headers: { 'X-Pacta-Request': '1' }, data: events });
  expect(sent.ok()).toBe(true);

  await page.goto('/coverage');
  await page.getByRole('button', { name: 'Names' }).click();
  await expect(page).toHaveURL(/by=name/);
  const row = page.getByRole('grid', { name: 'Jobs that may be one' }).getByRole('row').filter({ hasText: namespace });
  await expect(row).toContainText('14 jobs');
  await expect(row).toContainText('append_data_[0-9]+');
  await expect(page.getByText('None: every job and dataset is shown')).toBeVisible();
});

test('two times are compared: what came and what went, in the picture, in the table and by address', async ({
  page,
  request,
}) => {
  test.slow();
  const namespace = `compared-${crypto.randomUUID()}`;
  const declare = async (day: string, input: string) => {
    const sent = await request.post('/api/v1/lineage', {
      headers: { 'X-Pacta-Request': '1' },
      data: {
        eventTime: `${day}T00:00:00Z`,
        producer: 'https://example.test/compared',
        schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/JobEvent',
        job: { namespace, name: 'export' },
        inputs: [{ namespace, name: input }],
        outputs: [{ namespace, name: 'mailing' }],
      },
    });
    expect(sent.status()).toBe(201);
  };
  await declare('2026-02-01', 'old_addresses');
  await declare('2026-02-03', 'new_addresses');
  const node = `dataset:${namespace}:mailing`;
  const asked = `graph/diff?start=${encodeURIComponent(node)}&from=2026-02-02T00:00:00Z&to=2026-02-04T00:00:00Z`;
  await expect
    .poll(async () => (await ask<{ added: unknown[]; removed: unknown[] }>(request, asked)).removed.length)
    .toBe(1);

  await page.goto(`/lineage?node=${encodeURIComponent(node)}`);
  await page.getByRole('link', { name: 'Compare two times' }).click();
  await expect(page).toHaveURL(/\/lineage\/compare\?.*from=.*&to=/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What changed around mailing');

  await page.getByLabel('First time').fill('2026-02-04T00:00:00');
  await page.getByLabel('Second time').fill('2026-02-02T00:00:00');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.getByText('Choose a second time after the first.')).toBeVisible();

  await page.goto(
    `/lineage/compare?node=${encodeURIComponent(node)}&from=2026-02-02T00:00:00Z&to=2026-02-04T00:00:00Z`,
  );
  const table = page.getByRole('grid', { name: 'Datasets and jobs' });
  await expect(table.getByRole('row')).toHaveCount(3);
  await expect(table.getByRole('row').filter({ hasText: 'new_addresses' })).toContainText('added');
  await expect(table.getByRole('row').filter({ hasText: 'old_addresses' })).toContainText('removed');
  await expect(page.getByText('1 the same at both times')).toBeVisible();
  await expect(page.locator('.card')).toHaveCount(4);
  await expect(page.locator('.edge.added')).toContainText('+');
  await expect(page.locator('.edge.removed')).toContainText('−');

  await page.getByRole('button', { name: 'Removed', exact: true }).click();
  await expect(page).toHaveURL(/show=removed/);
  await expect(table.getByRole('row')).toHaveCount(2);
  await table.getByRole('link', { name: 'old_addresses' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('old_addresses');

  await page.goto(
    `/lineage/compare?node=${encodeURIComponent(node)}&from=2026-02-04T00:00:00Z&to=2099-01-01T00:00:00Z`,
  );
  await expect(
    page.getByRole('heading', { name: /^Nothing changed between 4 February 2026 at/ }).first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'What was known' }).click();
  await expect(page).toHaveURL(/by=known/);
  await expect(table.getByRole('row').filter({ hasText: 'new_addresses' })).toContainText('added');
  await expect(page.locator('.edge.added')).toHaveCount(2);
  await expect(page.locator('.edge.removed')).toHaveCount(0);
  await page.goto(`/lineage/compare?node=${encodeURIComponent(node)}&from=yesterday&to=2026-02-05T00:00:00Z`);
  await expect(page.getByText('from is not a timestamp').first()).toBeVisible();
});

test('a source that no program tells is added by hand, with the reason, and taken back', async ({ page, request }) => {
  const node = await datasetNode(request, 'campaign_audience');
  const sheet = `desk/sheet-${crypto.randomUUID()}.xlsx`;
  await page.goto(`/lineage?node=${encodeURIComponent(node)}&chosen=${encodeURIComponent(node)}`);
  const details = page.getByRole('complementary', { name: 'Details' });

  await details.getByRole('button', { name: 'Add where it comes from' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Namespace of the source').fill('desk');
  await dialog.getByLabel('Name of the source').fill(sheet);
  await dialog.getByLabel('Why you say so').fill('Support types it in each Monday');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('No event has named');
  await dialog.getByLabel('The names are right though no event has told them').check();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();

  await expect(dialog).toBeHidden();
  await expect(details).toContainText('Support types it in each Monday');
  await expect(page.locator(`[data-card="dataset:desk:${sheet}"]`)).toBeVisible();
  await expect(page.locator('.edge.manual')).toHaveCount(1);

  await details.getByRole('button', { name: `Take back ${sheet}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take back', exact: true }).click();
  await expect(page.locator(`[data-card="dataset:desk:${sheet}"]`)).toBeHidden();
  await expect(details).not.toContainText(sheet);
});

test('the graph is as it was then, from page to page, until one goes back to now', async ({ page, request }) => {
  const node = await datasetNode(request, 'campaign_audience');
  const graph = await ask<Graph>(request, graphOf(node, 2));
  await page.goto(`/lineage?node=${encodeURIComponent(node)}&depth=2`);
  await expect(page.locator('.card')).toHaveCount(graph.nodes.length);

  await page.getByRole('button', { name: 'As of now' }).click();
  await page.getByRole('menuitem', { name: 'A year ago' }).click();
  await expect(page).toHaveURL(/at=20/);
  await expect(page.getByText('by all that has been heard of it since')).toBeVisible();
  await expect(page.locator('.card')).toHaveCount(1);

  await page.getByRole('link', { name: 'Coverage' }).click();
  await expect(page).toHaveURL(/coverage\?.*at=20/);
  await expect(page.getByText('by all that has been heard of it since')).toBeVisible();
  await page.getByRole('link', { name: 'Contracts', exact: true }).click();
  await expect(page.getByText('This page shows what is so now.')).toBeVisible();

  await page.getByRole('link', { name: 'Coverage' }).click();
  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect(page).not.toHaveURL(/at=/);
  await expect(page.getByText('by all that has been heard of it since')).toBeHidden();
  await expect(page.getByRole('grid', { name: 'Datasets' })).toBeVisible();
});

test('another time is chosen by its day and hour', async ({ page }) => {
  await page.goto('/coverage');
  await page.getByRole('button', { name: 'As of now' }).click();
  await page.getByRole('menuitem', { name: 'Another time…' }).click();
  const dialog = page.getByRole('dialog', { name: 'As it was then' });
  await dialog.getByLabel('Time').fill('');
  await dialog.getByRole('button', { name: 'Show' }).click();
  await expect(dialog).toContainText('Choose a day and an hour.');

  await dialog.getByLabel('Time').fill('2020-02-03T04:05:06');
  await dialog.getByRole('button', { name: 'Show' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /As of 3 February 2020/ })).toBeVisible();
  await expect(page).toHaveURL(/at=2020-02-03/);
});
