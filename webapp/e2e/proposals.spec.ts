import { expect, test, type Page as BrowserPage } from '@playwright/test';
import { ask, type Page } from './api';
import { address, inDays, propose, type ProposalAnswer } from './proposed';

const alertOf = (page: BrowserPage) => page.locator('.verdict');
const again = (page: BrowserPage, proposal: ProposalAnswer) =>
  ask<ProposalAnswer>(page.request, `proposals/${proposal.id}`);

test('a proposal says in one sentence what breaks and which version is due', async ({ page, request }) => {
  const proposal = await propose(request, 'the verdict');
  const readers = new Set(
    proposal.check.impact.filter(({ tier }) => tier === 'breaking').map(({ job }) => job?.name ?? ''),
  );
  expect(readers.size, 'jobs of the story read the column').toBeGreaterThan(0);
  await page.goto(address(proposal));

  await expect(alertOf(page)).toContainText(readers.size === 1 ? '1 reader' : `${readers.size} readers`);
  await expect(alertOf(page)).toContainText(`version ${proposal.check.nextVersion} is due`);
  for (const change of proposal.check.changes.slice(0, 5))
    await expect(page.getByRole('grid', { name: 'Changes' }).getByText(change.message).first()).toBeVisible();
  const reached = page.getByRole('grid', { name: 'Who is reached' });
  for (const job of readers) await expect(reached.getByText(job, { exact: true }).first()).toBeVisible();
  await expect(page.getByText(proposal.commitStatus.description).first()).toBeVisible();
});

test('a proposal is found by its commit', async ({ page, request }) => {
  const proposal = await propose(request, 'by commit');
  await page.goto(`/contracts/${proposal.contract}/proposals/${proposal.source.commit}`);

  await expect(page.getByRole('heading', { level: 1, name: 'Test: by commit' })).toBeVisible();
});

test('a commit status leads to the proposal by the commit alone, and from there to all that the commit proposes', async ({
  page,
  request,
}) => {
  const first = await propose(request, 'of one commit');
  await page.goto(`/proposals/${first.source.commit}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Test: of one commit' })).toBeVisible();
  await expect(alertOf(page)).toContainText(`version ${first.check.nextVersion} is due`);
  await expect(page.getByRole('list', { name: 'Other contracts of this commit' })).toHaveCount(0);

  const second = await propose(request, 'of one commit', 'orders-2.1.0-adds-channel.odcs.yaml', first.source.commit);
  await page.goto(`/proposals/${first.source.commit}`);
  await page.getByRole('list', { name: 'Other contracts of this commit' }).getByRole('link').click();
  await expect(page).toHaveURL(/\/contracts\/(orders|customers)\/proposals\//);
  expect([address(first), address(second)]).toContain(new URL(page.url()).pathname);
  await expect(page.getByRole('list', { name: 'Other contracts of this commit' }).getByRole('link')).toHaveCount(1);
});

test('an unknown commit says so and what to do', async ({ page }) => {
  await page.goto('/proposals/0123456789012345678901234567890123456789');

  await expect(page.getByRole('alert')).toContainText('The lists on the left show what is there');
});

test('the list is narrowed by the address, and counts as the server does', async ({ page, request }) => {
  const proposal = await propose(request, 'in the list');
  await page.goto('/proposals?q=in+the+list');
  await expect(page.locator(`a[href="${address(proposal)}"]`)).toBeVisible();

  const open = await ask<Page<unknown>>(request, 'proposals?status=open&q=in%20the%20list&limit=1');
  await page.getByRole('link', { name: `open, ${open.total}`, exact: true }).click();
  await expect(page).toHaveURL(/status=open/);
  await expect(page.getByRole('grid', { name: 'Proposals' }).getByRole('row')).toHaveCount(open.total + 1);

  await page.goto('/proposals?q=no-such-proposal-anywhere');
  await expect(page.getByRole('heading', { name: 'No proposal matches' })).toBeVisible();
  await page.getByRole('link', { name: 'Show all proposals' }).click();
  await expect(page.getByRole('grid', { name: 'Proposals' })).toBeVisible();
});

test('an objection needs a reason, is shown as recorded, and can be changed', async ({ page, request }) => {
  const proposal = await propose(request, 'an objection');
  const owner = proposal.reviews[0]?.owner;
  expect(owner, 'somebody is asked').toBeDefined();
  await page.goto(address(proposal));
  await page
    .getByRole('grid', { name: 'Answers' })
    .getByRole('button', { name: /^Answer for/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Object' }).check();
  await dialog.getByRole('button', { name: 'Object' }).click();
  await expect(dialog.getByText('Say in a sentence what breaks for you', { exact: false })).toBeVisible();

  await dialog.getByLabel('Comment').fill('The features use the country as a column');
  await dialog.getByRole('button', { name: 'Object' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('The features use the country as a column').first()).toBeVisible();
  const objected = await again(page, proposal);
  expect(objected.reviews.find((review) => review.owner === owner)?.decision).toBe('object');
  await expect(page.getByText(objected.commitStatus.description).first()).toBeVisible();

  await page
    .getByRole('button', { name: /^Change the answer for/ })
    .first()
    .click();
  await dialog.getByRole('radio', { name: 'Approve' }).check();
  await dialog.getByRole('button', { name: 'Approve' }).click();
  await expect(dialog).toHaveCount(0);
  expect((await again(page, proposal)).reviews.find((review) => review.owner === owner)?.decision).toBe('approve');
});

test('time is asked for with the keyboard alone', async ({ page, request }) => {
  const proposal = await propose(request, 'more time');
  await page.goto(address(proposal));
  const answer = page
    .getByRole('grid', { name: 'Answers' })
    .getByRole('button', { name: /^Answer for/ })
    .first();
  await answer.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Approve' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'Ask for more time' })).toBeChecked();
  await dialog.getByLabel('Until').fill(inDays(14));
  await dialog.getByLabel('Comment').fill('We rewrite the job in the next sprint');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');

  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('asks for time').first()).toBeVisible();
});

test('a break is waived with a reason, is listed at the contract, and the waiver is ended', async ({
  page,
  request,
}) => {
  const proposal = await propose(request, 'a waiver');
  await page.goto(address(proposal));
  await page
    .getByRole('grid', { name: 'Changes' })
    .getByRole('button', { name: /^Waive/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'Waive this' });
  await dialog.getByRole('button', { name: 'Waive', exact: true }).click();
  await expect(dialog.getByText('an auditor will read it', { exact: false })).toBeVisible();
  await dialog.getByLabel('Reason').fill('All three readers follow in the same release');
  await dialog.getByLabel('Until').fill(inDays(7));
  await dialog.getByRole('button', { name: 'Waive', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('All three readers follow in the same release').first()).toBeVisible();
  expect((await again(page, proposal)).check.waived.length).toBeGreaterThan(0);

  await page.goto(`/contracts/${proposal.contract}/proposals`);
  // What stands above comes with an answer of its own, and moves the waivers down.
  await expect(page.getByRole('grid', { name: 'Proposals', exact: true })).toBeVisible();
  const waivers = page.getByRole('grid', { name: 'Waived breaks' });
  await waivers
    .getByRole('button', { name: /^End the waiver/ })
    .first()
    .click();
  await page.getByRole('dialog').getByLabel('Reason').fill('The release was called off');
  await page.getByRole('dialog').getByRole('button', { name: 'End the waiver' }).click();
  await expect(waivers.getByText('The release was called off').first()).toBeVisible();
  await expect(waivers.getByRole('button', { name: /^End the waiver/ })).toHaveCount(0);
  expect((await again(page, proposal)).check.waived).toEqual([]);
});

test('a withdrawn proposal says who and why, and offers nothing more', async ({ page, request }) => {
  const proposal = await propose(request, 'withdrawn');
  await page.goto(address(proposal));
  await page.getByRole('button', { name: 'Withdraw' }).click();
  const dialog = page.getByRole('dialog', { name: 'Withdraw this proposal' });
  await dialog.getByLabel('Reason').fill('The column stays for another year');
  await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();

  await expect(dialog).toBeHidden();
  await expect(page.getByText('The column stays for another year', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Answer|Waive|Withdraw)/ })).toHaveCount(0);
});

test('a refusal of the server is shown in the dialog, and nothing typed is lost', async ({ page, request }) => {
  const proposal = await propose(request, 'a refusal');
  await page.goto(address(proposal));
  await page
    .getByRole('grid', { name: 'Answers' })
    .getByRole('button', { name: /^Answer for/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Comment').fill('We are ready for it');
  await request.post(`/api/v1/proposals/${proposal.id}/withdraw`, {
    data: { reason: 'Withdrawn by somebody else meanwhile' },
    headers: { 'X-Pacta-Request': '1' },
  });
  await dialog.getByRole('button', { name: 'Approve' }).click();

  await expect(dialog.getByRole('alert')).toContainText('withdrawn');
  await expect(dialog.getByLabel('Comment')).toHaveValue('We are ready for it');
});

test('the proposed source is the proposed bytes, beside the registered ones and with the messages', async ({
  page,
  request,
}) => {
  const proposal = await propose(request, 'the source');
  await page.goto(address(proposal));
  const beside = page.getByRole('region', { name: 'Source side by side' });
  await expect(beside.locator('td.removed code').filter({ hasText: 'country' }).first()).toBeVisible();

  await page.goto(`${address(proposal)}?source=file#L3`);
  const lines = proposal.document.replace(/\n$/, '').split('\n');
  await expect(page.locator('#L3')).toHaveClass(/chosen/);
  expect(await page.locator('.yaml-line code').allInnerTexts()).toEqual(lines);
  const first = [...proposal.check.governance, ...proposal.check.lint].find(({ line }) => line > 0);
  if (first) {
    await page
      .getByRole('grid', { name: 'Messages' })
      .getByRole('link', { name: `Line ${first.line}`, exact: true })
      .first()
      .click();
    await expect(page).toHaveURL(new RegExp(`#L${first.line}$`));
    await expect(page.locator(`#L${first.line}`)).toBeInViewport();
  }
});

test('a change that breaks nobody is said to break nothing', async ({ page, request }) => {
  const proposal = await propose(request, 'harmless', 'orders-2.1.0-adds-channel.odcs.yaml');
  await page.goto(address(proposal));

  expect(proposal.check.compatible).toBe(true);
  await expect(alertOf(page)).not.toContainText('1 change breaks');
  await expect(alertOf(page)).toContainText(`version ${proposal.check.nextVersion} is due, and the file says so`);
});

test('what awaits me is counted at home and in the navigation', async ({ page, request }) => {
  await propose(request, 'awaited');
  await page.goto('/');
  const card = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Awaiting your decision' }) });
  const open = await ask<Page<unknown>>(request, 'proposals?status=open&limit=1');

  await expect(
    card.getByRole('link', { name: open.total === 1 ? '1 proposal' : `${open.total} proposals` }),
  ).toBeVisible();
});

test('search finds a proposal, and the evidence tells of it', async ({ page, request }) => {
  const proposal = await propose(request, 'searchable');
  await page.goto('/evidence?kind=proposal');
  await expect(page.getByRole('grid', { name: 'Evidence' }).getByText('proposal').first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('searchable');
  await expect(page.getByRole('option', { name: 'Test: searchable' }).first()).toBeVisible();
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(new RegExp(`${proposal.contract}/proposals/`));
});

test('an unknown proposal says so and what to do', async ({ page }) => {
  await page.goto('/contracts/customers/proposals/00000000-0000-7000-8000-000000000000');

  await expect(page.getByRole('alert')).toContainText('The lists on the left show what is there');
});
