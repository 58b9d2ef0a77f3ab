import { createHash } from 'node:crypto';
import { expect, test, type APIRequestContext } from '@playwright/test';

/** Sends what is no event; gives its bytes, and how its digest begins on the page. */
async function sendNoEvent(request: APIRequestContext): Promise<{ body: string; digest: string }> {
  const body = JSON.stringify({
    eventTime: `never-${crypto.randomUUID()}`,
    job: { namespace: 'shop', name: 'refused' },
  });
  const answer = await request.post('/api/v1/lineage', {
    headers: { 'Content-Type': 'application/json', 'X-Pacta-Request': '1' },
    data: Buffer.from(body),
  });
  expect(answer.status()).toBe(422);
  return { body, digest: createHash('sha256').update(body).digest('hex').slice(0, 12) };
}

test('a refused event is listed with its reason, taken again in vain, saved and discarded', async ({
  page,
  request,
}) => {
  const { body, digest } = await sendNoEvent(request);
  await page.goto('/refused?code=lineage.event.invalid');
  const row = page.getByRole('grid', { name: 'Refused events' }).getByRole('row').filter({ hasText: digest });
  await expect(row).toContainText('eventTime');
  await expect(row).toContainText('only here');

  await row.getByRole('button', { name: 'Take again' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Take again' }).click();
  await expect(dialog.getByRole('alert')).toContainText('eventTime');
  await page.keyboard.press('Escape');
  await expect(row).toContainText('2 times since');

  const saving = page.waitForEvent('download');
  await row.getByRole('link', { name: 'Save' }).click();
  const saved = await (await saving).createReadStream();
  let text = '';
  for await (const part of saved) text += String(part);
  expect(text).toBe(body);

  await row.getByRole('button', { name: 'Discard' }).click();
  await dialog.getByRole('button', { name: 'Discard' }).click();
  await expect(dialog).toBeHidden();
  await expect(row).toHaveCount(0);
});

test('refused events are counted at home, and taken again all at once', async ({ page, request }) => {
  await sendNoEvent(request);
  await page.goto('/');
  await page.getByRole('link', { name: 'lineage.event.invalid' }).click();
  await page.getByRole('button', { name: /^Take .* again$/ }).click();
  await expect(page.getByText(/\d+ events? taken, [\d,]+ refused again\./)).toBeVisible();
});
