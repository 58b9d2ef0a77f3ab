import { defineConfig } from '@playwright/test';

/**
 * Acceptance tests against a running Pacta whose demonstration story was played:
 * PACTA_URL is its address, PACTA_SIGNIN the one-time sign-in link that it printed.
 */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  globalSetup: './e2e/sign-in.ts',
  outputDir: 'target/e2e',
  fullyParallel: false,
  workers: 1,
  forbidOnly: process.env.CI === 'true',
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['junit', { outputFile: 'target/e2e-results.xml' }]],
  use: {
    baseURL: process.env.PACTA_URL ?? 'http://127.0.0.1:8080',
    storageState: 'target/e2e-session.json',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    launchOptions: {
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
    },
  },
});
