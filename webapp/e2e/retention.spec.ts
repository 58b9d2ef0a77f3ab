import { expect, test } from '@playwright/test';

test('a policy is set and removed, and only after it was asked', async ({ page }) => {
  const namespace = `kept-${crypto.randomUUID()}`;
  await page.goto('/retention');
  await page.getByRole('button', { name: 'Set a policy' }).click();
  await page.getByRole('textbox', { name: 'Namespace of the jobs' }).fill(namespace);
  await page.getByRole('textbox', { name: 'Days for events' }).fill('400');
  await page.getByRole('button', { name: 'Set', exact: true }).click();
  const row = page.getByRole('grid', { name: 'Policies' }).getByRole('row').filter({ hasText: namespace });
  await expect(row).toContainText('400 days');

  await row.getByRole('button', { name: 'Remove' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(namespace);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(row).toHaveCount(1);

  await row.getByRole('button', { name: 'Remove' }).click();
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await expect(dialog).toBeHidden();
  await expect(row).toHaveCount(0);
});

test('a job is held until a day, and the hold is lifted for a reason', async ({ page }) => {
  const job = `load-${crypto.randomUUID()}`;
  await page.goto('/retention');
  await page.getByRole('button', { name: 'Hold', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Job, its name', exact: true }).fill(job);
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Case 2026-7: who was paid twice');
  await dialog.getByRole('button', { name: 'Hold' }).click();
  await expect(dialog).toContainText('A job has a namespace and a name.');
  await dialog.getByRole('textbox', { name: 'Job, its namespace' }).fill('shop');
  await dialog.getByLabel('Ends by itself on').fill('2999-01-31');
  await dialog.getByRole('button', { name: 'Hold' }).click();
  await expect(dialog).toBeHidden();
  const row = page.getByRole('grid', { name: 'Legal holds' }).getByRole('row').filter({ hasText: job });
  await expect(row).toContainText(`job shop ${job}`);
  await expect(row).not.toContainText('it is lifted');

  await row.getByRole('button', { name: 'Lift' }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Closed without findings');
  await dialog.getByRole('button', { name: 'Lift' }).click();
  await expect(dialog).toBeHidden();
  await expect(row).toContainText('lifted');
  await expect(row.getByRole('button', { name: 'Lift' })).toHaveCount(0);
});
