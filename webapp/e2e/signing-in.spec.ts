import { expect, test } from '@playwright/test';

test.describe('without a session', () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  test('every address explains the one-time link and keeps itself', async ({ page }) => {
    await page.goto('/contracts/customers/schema');

    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await expect(page.getByText('one-time sign-in link')).toBeVisible();
    await expect(page).toHaveURL(/\/contracts\/customers\/schema$/);
  });

  test('a used link lets nobody in', async ({ page }) => {
    await page.goto(process.env.PACTA_SIGNIN ?? '');
    await page.goto('/');

    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  });
});

test('a session that ends while a page is open is said to be over', async ({ page, context }) => {
  await page.goto('/contracts');
  await expect(page.getByRole('heading', { name: 'Contracts' })).toBeVisible();

  await context.clearCookies();
  await page.locator('a[href="/contracts/orders"]').click();

  await expect(page.getByText('Your session is over')).toBeVisible();
});

test('the menu says who is signed in and with which roles', async ({ page }) => {
  await page.goto('/');
  const me = (await (await page.request.get('/api/v1/me')).json()) as { name: string; roles: string[] };

  await page.getByRole('button', { name: me.name }).click();

  await expect(page.getByRole('menuitem', { name: me.roles.join(', ') })).toBeVisible();
});
