import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromiumOptions } from '../../tests/support/chromium.ts';
import { startTestHub } from '../../tests/support/hub.ts';
import { openSite } from './site.ts';

let hub: Awaited<ReturnType<typeof startTestHub>>;
let site: Awaited<ReturnType<typeof openSite>>;
let browser: Browser;

beforeAll(async () => {
  [hub, browser] = await Promise.all([startTestHub(), chromium.launch(chromiumOptions())]);
  site = await openSite({ hub: hub.url, port: 0 });
}, 120_000);

afterAll(async () => {
  await Promise.all([hub?.stop(), browser?.close(), site?.close()]);
});

it('shows the figures, hears what they tell, and follows what its state says', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(site.url);
  await page.getByText('9 chiffres').waitFor();
  const cards = page.locator('akto-figures [part=card]');
  expect(await cards.nth(1).locator('[part=number]').textContent()).toBe('plus\u00a0de\u00a01\u202f780');
  await page.getByRole('button', { name: 'En liste' }).click();
  expect(await page.locator('akto-figures').getAttribute('layout')).toBe('list');
  expect(await cards.count()).toBe(9);
  expect(complaints).toEqual([]);
});
