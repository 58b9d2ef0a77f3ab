import { expect, test } from '@playwright/test';
import { ask, type Page } from './api';

interface Finding {
  id: string;
  title: string;
  status: string;
  path?: { name: string; atFault: boolean }[];
}

test('a finding shows the way it took and is waived and reopened', async ({ page, request }) => {
  const findings = await ask<Page<Finding>>(request, 'findings?status=open');
  const finding = findings.items[0];
  expect(finding, 'the story plants a misuse').toBeDefined();
  await page.goto('/findings');
  await page
    .getByRole('link', { name: finding?.title ?? '' })
    .first()
    .click();

  await expect(page.locator('.chain > li')).toHaveCount(finding?.path?.length ?? 0);
  await page.getByRole('button', { name: 'Waive' }).click();
  const dialog = page.getByRole('dialog', { name: 'Waive this finding' });
  await dialog.getByRole('button', { name: 'Waive' }).click();
  await expect(
    dialog.getByText('The reason', { exact: false }).or(dialog.getByText('an auditor will read it')),
  ).toBeVisible();

  await dialog.getByLabel('Reason').fill('Consent is being asked for again this week');
  await dialog.getByLabel('Until').fill(new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10));
  await dialog.getByRole('button', { name: 'Waive' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('This finding is waived')).toBeVisible();

  await page.getByRole('button', { name: 'Reopen' }).click();
  await expect(page.getByRole('button', { name: 'Waive' })).toBeVisible();
});

test('a policy is shown in plain words and as it was written', async ({ page, request }) => {
  const policies = await ask<Page<{ id: string }>>(request, 'policies');
  expect(policies.items.length).toBeGreaterThan(0);
  const id = policies.items[0]?.id ?? '';
  await page.goto('/policies');
  await page.getByRole('link', { name: id, exact: true }).click();

  await expect(page.getByRole('heading', { name: 'In plain words' })).toBeVisible();
  await expect(page.getByRole('region', { name: `YAML of ${id}` })).toContainText(id);
});

test('a denied decision says why', async ({ page, request }) => {
  const denied = await ask<Page<{ id: string; reasons: { message: string }[] }>>(request, 'decisions?allowed=false');
  const decision = denied.items[0];
  expect(decision, 'the story asks for something that is denied').toBeDefined();
  await page.goto('/decisions');
  await page.getByRole('button', { name: 'Denied' }).click();
  await expect(page).toHaveURL(/allowed=false/);
  await page.locator(`a[href="/decisions/${decision?.id}"]`).click();

  await expect(page.getByText(decision?.reasons[0]?.message ?? '').first()).toBeVisible();
});

test('home counts what waits, as the server does', async ({ page, request }) => {
  const open = await ask<Page<Finding>>(request, 'findings?status=open&limit=1');
  await page.goto('/');

  await expect(
    page.getByRole('link', { name: open.total === 1 ? '1 finding' : `${open.total} findings`, exact: true }),
  ).toBeVisible();
});
