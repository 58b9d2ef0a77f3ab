import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { address, propose } from './proposed';
import { ask, containingRunAddress, datasetNode, runAddress, type Page as ListPage } from './api';

async function settle(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
}

/** Of all that the story tells of a node nothing was there before it. */
const comparisonOf = (node: string) =>
  `/lineage/compare?node=${encodeURIComponent(node)}&from=2000-01-01T00:00:00Z&to=2099-01-01T00:00:00Z`;

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>;

function said({ violations }: AxeResults) {
  return violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  );
}

/** Colours on their way to others are nobody's. */
async function standStill(page: Page) {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime ?? 0))
      .every((one) => one.playState !== 'running'),
  );
}

async function complaints(page: Page) {
  await standStill(page);
  return said(await new AxeBuilder({ page }).withTags(STANDARD).analyze());
}

/**
 * The picture of a graph is made smaller until it fits, its buttons with it; the same page lists all of it as a table with full-size
 * buttons (the exception "Equivalent" of WCAG 2.2, 2.5.8). Everything else is asked of the picture too.
 */
async function complaintsAboutThePicture(page: Page) {
  await standStill(page);
  const all = await new AxeBuilder({ page }).withTags(STANDARD).disableRules(['target-size']).analyze();
  const sizes = await new AxeBuilder({ page }).withRules(['target-size']).exclude('.react-flow__viewport').analyze();
  return [...said(all), ...said(sizes)];
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const address of [
      '/',
      '/contracts',
      '/contracts?q=nothing-like-it',
      '/contracts/customers',
      '/lineage',
      '/proposals',
      '/proposals?q=nothing-like-it',
      '/findings',
      '/evidence',
      '/policies',
      '/coverage',
      '/coverage?by=producer',
      '/coverage?by=name',
      '/coverage?at=2020-01-01T00:00:00Z',
      '/evidence?at=2020-01-01T00:00:00Z',
      '/refused',
      '/retention',
      '/decisions',
      '/no-such-page',
    ]) {
      test(`${address} is accessible`, async ({ page }) => {
        await page.goto(address);
        await settle(page);
        expect(await complaints(page)).toEqual([]);
      });
    }

    for (const tab of ['schema', 'checks', 'readers', 'proposals', 'versions', 'compare', 'source']) {
      test(`the ${tab} of a contract is accessible`, async ({ page }) => {
        await page.goto(`/contracts/customers/${tab}`);
        await settle(page);
        expect(await complaints(page)).toEqual([]);
      });
    }

    test('a proposal and its dialogs are accessible', async ({ page, request }) => {
      test.slow();
      const proposal = await propose(request, `axe in ${colorScheme}`);
      await page.goto(address(proposal));
      await settle(page);
      expect(await complaints(page)).toEqual([]);

      await page
        .getByRole('button', { name: /^Answer for/ })
        .first()
        .click();
      await page.getByRole('radio', { name: 'Ask for more time' }).check();
      await page.getByRole('dialog').getByRole('button', { name: 'Ask for more time' }).click();
      expect(await complaints(page)).toEqual([]);
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: 'Withdraw' }).click();
      expect(await complaints(page)).toEqual([]);
    });

    for (const view of ['graph', 'table']) {
      test(`lineage as a ${view} is accessible`, async ({ page, request }) => {
        const node = await datasetNode(request, 'campaign_audience');
        await page.goto(
          `/lineage?node=${encodeURIComponent(node)}&view=${view}&chosen=${encodeURIComponent(node)}&open=${encodeURIComponent(node)}`,
        );
        await settle(page);
        if (view === 'graph') await expect(page.locator('.card.start')).toBeVisible();
        expect(await (view === 'graph' ? complaintsAboutThePicture(page) : complaints(page))).toEqual([]);
      });
    }

    test('two times of lineage are compared accessibly', async ({ page, request }) => {
      const node = await datasetNode(request, 'campaign_audience');
      await page.goto(comparisonOf(node));
      await settle(page);
      await expect(page.locator('.edge.added').first()).toBeAttached();
      expect(await complaintsAboutThePicture(page)).toEqual([]);
    });

    for (const view of ['made-from', 'built-on-it']) {
      test(`a run, ${view}, is accessible`, async ({ page, request }) => {
        await page.goto(`${await runAddress(request)}?view=${view}`);
        await settle(page);
        await expect(page.getByRole('grid')).toBeVisible();
        expect(await complaints(page)).toEqual([]);
      });
    }

    test('a run and what was told of it is accessible', async ({ page, request }) => {
      await page.goto(`${await runAddress(request)}?view=told`);
      await settle(page);
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      expect(await complaints(page)).toEqual([]);
    });

    test('the runs within a run are accessible', async ({ page, request }) => {
      await page.goto(await containingRunAddress(request));
      await settle(page);
      await page.getByRole('grid', { name: 'Runs within it' }).getByRole('link', { name: 'e2e-task-run' }).click();
      await expect(page.getByText('Started by')).toContainText('e2e-dag-run');
      await page.goBack();
      await settle(page);
      expect(await complaints(page)).toEqual([]);
    });

    for (const list of ['findings', 'policies', 'decisions']) {
      test(`one of the ${list} is accessible`, async ({ page, request }) => {
        const { items } = await ask<ListPage<{ id: string }>>(request, list);
        await page.goto(`/${list}/${encodeURIComponent(items[0]?.id ?? 'none')}`);
        await settle(page);
        expect(await complaints(page)).toEqual([]);
      });
    }
  });
}

test.describe('signed out', () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  test('the sign-in page is accessible', async ({ page }) => {
    await page.goto('/');
    await settle(page);
    expect(await complaints(page)).toEqual([]);
  });
});

test('Ctrl K finds a contract without the mouse', async ({ page }) => {
  await page.goto('/findings');
  await settle(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('churn');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/churn/);
});

test('the content can be reached past the navigation', async ({ page }) => {
  await page.goto('/contracts');
  await settle(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('#main :focus')).toHaveCount(1);
});

test('dark is remembered', async ({ page }) => {
  await page.goto('/');
  await settle(page);
  const me = await ask<{ name: string }>(page.request, 'me');
  await page.getByRole('button', { name: me.name }).click();
  await page.getByRole('menuitem', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveClass(/pf-v6-theme-dark/);
  await page.reload();
  await expect(page.locator('html')).toHaveClass(/pf-v6-theme-dark/);
});

for (const width of [390, 800]) {
  test(`no page scrolls sideways in a window ${width} wide`, async ({ page, request }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    const node = await datasetNode(request, 'campaign_audience');
    const proposal = await propose(request, `narrow ${width}`);
    for (const place of [
      '/',
      '/contracts',
      '/contracts/customers/schema',
      '/contracts/customers/source',
      '/contracts/customers/proposals',
      address(proposal),
      '/proposals',
      `/lineage?node=${encodeURIComponent(node)}`,
      comparisonOf(node),
      await runAddress(request),
      `${await runAddress(request)}?view=built-on-it`,
      await containingRunAddress(request),
      `${await runAddress(request)}?view=told`,
      '/findings',
      '/evidence',
      '/policies',
      '/coverage',
      '/coverage?by=producer',
      '/coverage?by=name',
      '/refused',
      '/retention',
      '/decisions',
    ]) {
      await page.goto(place);
      await settle(page);
      const overflow =
        (await page.evaluate(() => document.getElementById('main')?.scrollWidth ?? 0)) -
        (await page.evaluate(() => document.getElementById('main')?.clientWidth ?? 0));
      expect(overflow, place).toBeLessThanOrEqual(0);
    }
  });
}
