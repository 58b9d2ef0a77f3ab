import { expect, test } from '@playwright/test';
import { ask, type Page } from './api';

const STORY = ['campaign_audience', 'churn_training', 'customer_features', 'customers', 'events', 'orders', 'payments'];

test('the list shows every contract of the story', async ({ page }) => {
  await page.goto('/contracts');

  const table = page.getByRole('grid', { name: 'Contracts' });
  for (const id of STORY) await expect(table.locator(`a[href="/contracts/${id}"]`)).toBeVisible();
});

test('search and filters narrow the list and are in the address', async ({ page }) => {
  await page.goto('/contracts');
  await page
    .getByRole('searchbox', { name: 'Search contracts' })
    .or(page.getByRole('textbox', { name: 'Search contracts' }))
    .fill('payments');

  await expect(page).toHaveURL(/q=payments/);
  await expect(page.locator('a[href="/contracts/payments"]')).toBeVisible();
  await expect(page.locator('a[href="/contracts/events"]')).toHaveCount(0);

  await page.goto('/contracts');
  const domain = page.getByRole('region', { name: 'Domain' }).getByRole('link').first();
  const words = await domain.getAttribute('aria-label');
  await domain.click();
  await expect(page).toHaveURL(/domain=/);
  const shown = Number(words?.split(', ').at(-1));
  await expect(page.getByRole('grid', { name: 'Contracts' }).getByRole('row')).toHaveCount(shown + 1);
});

test('a search without a match says what to do', async ({ page }) => {
  await page.goto('/contracts?q=no-such-contract-anywhere');

  await expect(page.getByRole('heading', { name: 'No contract matches' })).toBeVisible();
  await page.getByRole('link', { name: 'Show all contracts' }).click();
  await expect(page.locator('a[href="/contracts/customers"]')).toBeVisible();
});

test('the schema of customers names its fields, types and data categories', async ({ page }) => {
  await page.goto('/contracts/customers');
  await page.getByRole('link', { name: 'Schema', exact: true }).click();

  await expect(page).toHaveURL(/\/contracts\/customers\/schema$/);
  const email = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'email', exact: true }) });
  await expect(email).toContainText('string');
  await expect(email).toContainText('user.contact.email');
});

test('the overview says what the data may be used for', async ({ page, request }) => {
  const contract = await ask<{ privacy?: { purposes?: string[] } }>(request, 'contracts/customers');
  await page.goto('/contracts/customers');

  for (const purpose of contract.privacy?.purposes ?? [])
    await expect(page.getByText(purpose, { exact: true })).toBeVisible();
  expect(contract.privacy?.purposes?.length ?? 0).toBeGreaterThan(0);
});

test('the source is the published bytes, and a line has an address', async ({ page, request }) => {
  const { latestVersion } = await ask<{ latestVersion: string }>(request, 'contracts/customers');
  const bytes = await (
    await request.get(`/api/v1/contracts/customers/versions/${latestVersion}`, {
      headers: { Accept: 'application/yaml' },
    })
  ).text();
  const lines = bytes.replace(/\n$/, '').split('\n');
  await page.goto('/contracts/customers/source#L3');

  await expect(page.locator('#L3')).toHaveClass(/chosen/);
  await expect(page.locator('.yaml-line')).toHaveCount(lines.length);
  expect(await page.locator('.yaml-line code').allInnerTexts()).toEqual(lines);
});

test('readers and versions of a contract have an answer', async ({ page, request }) => {
  const versions = await ask<Page<{ version: string }>>(request, 'contracts/orders/versions');
  await page.goto('/contracts/orders/versions');
  await expect(page.getByRole('grid', { name: 'Versions' }).getByRole('row')).toHaveCount(versions.items.length + 1);

  const readers = await ask<{ items: { job: { name: string } }[] }>(request, 'contracts/customers/readers');
  await page.goto('/contracts/customers/readers');
  const first = readers.items[0];
  if (first) await expect(page.getByRole('grid', { name: 'Readers' }).getByText(first.job.name).first()).toBeVisible();
  else await expect(page.getByRole('heading', { name: 'No job is seen reading this' })).toBeVisible();
});

test('a comparison names the changes of two versions', async ({ page, request }) => {
  const contracts = await ask<Page<{ id: string; versions: number }>>(request, 'contracts?limit=500');
  const several = contracts.items.find((contract) => contract.versions > 1);
  if (!several) {
    await page.goto('/contracts/customers/compare');
    await expect(page.getByRole('heading', { name: 'There is one version only' })).toBeVisible();
    return;
  }
  const { items } = await ask<Page<{ version: string }>>(request, `contracts/${several.id}/versions`);
  const [to, from] = [items[0]?.version, items[1]?.version];
  const diff = await ask<{ changes: { message: string }[] }>(
    request,
    `contracts/${several.id}/diff?from=${from}&to=${to}`,
  );
  await page.goto(`/contracts/${several.id}/compare?from=${from}&to=${to}`);

  await expect(page.getByRole('region', { name: 'Source side by side' }).first()).toBeVisible();
  for (const change of diff.changes.slice(0, 3)) await expect(page.getByText(change.message).first()).toBeVisible();
});

test('an unknown contract says so and what to do', async ({ page }) => {
  await page.goto('/contracts/no-such-contract');

  await expect(page.getByRole('alert')).toContainText('The lists on the left show what is there');
});

test('what a contract says that it is made of is listed, and what of that nobody knows', async ({ page, request }) => {
  const id = `made-${crypto.randomUUID()}`;
  const property = (name: string, more: string) =>
    `      - name: ${name}\n        logicalType: string\n        physicalType: text\n        description: A part of it.\n${more}`;
  const contract = [
    'apiVersion: v3.1.0',
    'kind: DataContract',
    `id: ${id}`,
    'name: Made of others',
    'version: 1.0.0',
    'status: active',
    'servers:',
    '  - {server: lake, type: postgres, host: made.example, port: 5432, database: shop, schema: sums}',
    'schema:',
    '  - name: sums',
    '    physicalName: sums',
    '    physicalType: table',
    '    logicalType: object',
    '    properties:',
    property('id', ''),
    property('total', '        transformSourceObjects: [sums.id, raw.nowhere]\n'),
  ].join('\n');
  const published = await request.put(`/api/v1/contracts/${id}/versions/1.0.0`, {
    headers: { 'X-Pacta-Request': '1', 'Content-Type': 'application/yaml' },
    data: contract,
  });
  expect(published.status(), await published.text()).toBe(201);

  await page.goto(`/contracts/${id}`);
  await page
    .getByRole('tab', { name: 'Made of' })
    .or(page.getByRole('link', { name: 'Made of' }))
    .first()
    .click();

  await expect(page.getByRole('grid', { name: 'Made of' }).getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('grid', { name: 'Made of' })).toContainText('.total');
  await expect(page.getByText('raw.nowhere')).toBeVisible();
});
