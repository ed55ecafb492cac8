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

it('shows all elements under its policy, which stops nothing of theirs', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(site.url);
  await page.locator('akto-figures [part=card]').nth(1).waitFor();
  await page.locator('akto-map [role=option]').nth(17).waitFor();
  expect(await page.locator('akto-figure [aria-hidden]').textContent()).toBe('plus\u00a0de\u00a01\u202f220');
  expect(complaints).toEqual([]);
});

it('runs no script of others, and no text as HTML', async () => {
  const page = await browser.newPage();
  await page.goto(site.url);
  const stopped = await page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<b id="added"></b>');
    } catch (error) {
      return (error as Error).name;
    }
    return null;
  });
  expect(stopped).toBe('TypeError');
});
