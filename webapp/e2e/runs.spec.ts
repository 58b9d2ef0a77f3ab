import { expect, test } from '@playwright/test';
import { ask } from './api';

test('a failed check leads to the runs that made the data, and one of these to what was built on it', async ({
  page,
}) => {
  await page.goto('/contracts/orders/checks');
  await page.getByRole('region', { name: 'Rules of the chosen check' }).getByRole('link').click();

  await expect(page).toHaveURL(/\/lineage\/runs\//);
  const makers = page.getByRole('grid', { name: 'Made from' });
  const load = makers.getByRole('row').filter({ has: page.getByRole('link', { name: 'load_orders', exact: true }) });
  await expect(load).toContainText('−1');
  await load.getByRole('rowheader').getByRole('link').click();
  await expect(page.getByRole('link', { name: 'load_orders', exact: true }).first()).toBeVisible();

  await page.getByRole('button', { name: 'Built on it' }).click();
  const built = page.getByRole('grid', { name: 'Built on it' });
  await expect(built.getByRole('row').filter({ hasText: 'order-load' })).toContainText('+1');
  await expect(page).toHaveURL(/view=built-on-it/);
});

test('the runs of a job are listed, each with its state', async ({ page, request }) => {
  const found = await ask<{ results: { type: string; name: string; namespace: string }[] }>(
    request,
    'search?q=load_orders&filter=JOB&limit=5',
  );
  const job = found.results[0];
  await page.goto(`/lineage?node=${encodeURIComponent(`job:${job?.namespace}:${job?.name}`)}`);
  await page.getByRole('button', { name: 'Runs', exact: true }).click();

  const runs = page.getByRole('grid', { name: 'Runs' });
  await expect(runs.getByRole('row').nth(1)).toContainText('complete');
  await runs.getByRole('row').nth(1).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/lineage\/runs\//);
});

test('of a job only the runs that had begun by then are listed', async ({ page, request }) => {
  const found = await ask<{ results: { name: string; namespace: string }[] }>(
    request,
    'search?q=load_orders&filter=JOB&limit=5',
  );
  const job = found.results[0];
  const node = encodeURIComponent(`job:${job?.namespace}:${job?.name}`);
  await page.goto(`/lineage?node=${node}&at=2020-01-01T00:00:00Z`);
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  await expect(page.getByText('No run of this job had begun')).toBeVisible();

  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect(page.getByRole('grid', { name: 'Runs' })).toBeVisible();
});

test('a run is put beside the one before it: what it read, wrote and told otherwise', async ({ page, request }) => {
  const job = { namespace: 'nights', name: `load-${crypto.randomUUID()}` };
  const runs = [crypto.randomUUID(), crypto.randomUUID()];
  for (const [night, runId] of runs.entries()) {
    const dataset = (name: string, rows: number) => ({
      namespace: 'nights',
      name,
      outputFacets: {
        outputStatistics: { _producer: 'https://example.test', _schemaURL: 'https://example.test/s', rowCount: rows },
      },
    });
    const sent = await request.post('/api/v1/lineage', {
      headers: { 'X-Pacta-Request': '1' },
      data: {
        eventType: 'COMPLETE',
        eventTime: `2026-03-0${night + 1}T02:00:00Z`,
        producer: 'https://example.test/nights',
        schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
        run: { runId },
        job,
        inputs: [
          { namespace: 'nights', name: 'orders' },
          ...(night === 0 ? [{ namespace: 'nights', name: 'rates' }] : []),
        ],
        outputs: [dataset('daily', night === 0 ? 1000 : 3)],
      },
    });
    expect(sent.status()).toBe(201);
  }
  await page.goto(`/lineage/runs/${runs[1]}`);

  await page.getByRole('button', { name: 'Beside another run' }).click();
  await expect(page).toHaveURL(/view=compared/);
  const read = page.getByRole('grid', { name: 'Read otherwise' });
  await expect(read.getByRole('row').filter({ hasText: 'rates' })).toContainText('only in the other run');
  await expect(page.getByRole('grid', { name: 'Written otherwise' })).toContainText('outputStatistics: rowCount');
  await expect(page.getByRole('combobox', { name: 'Compared with the run' })).toHaveValue(runs[0] ?? '');
});
