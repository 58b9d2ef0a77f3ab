import { chromium, type FullConfig } from '@playwright/test';

/** Opens the one-time link once and keeps the session for all tests; the link works for one browser only. */
export default async function signIn(config: FullConfig) {
  const link = process.env.PACTA_SIGNIN;
  if (!link) {
    throw new Error(
      'PACTA_SIGNIN is not set. Start Pacta (./pacta demo) and give the link it prints: PACTA_URL=… PACTA_SIGNIN=… npm run e2e',
    );
  }
  const use = config.projects[0]?.use ?? {};
  const browser = await chromium.launch(use.launchOptions);
  const context = await browser.newContext(use.baseURL ? { baseURL: use.baseURL } : {});
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('navigation', { name: 'Places' }).waitFor({ timeout: 20_000 });
  await context.storageState({ path: 'target/e2e-session.json' });
  await browser.close();
}
