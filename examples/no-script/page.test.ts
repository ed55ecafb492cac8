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

it('shows figures and map with their qualifiers where no script runs', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.url);
  const [figures, map] = [page.frameLocator('iframe >> nth=0'), page.frameLocator('iframe >> nth=1')];
  expect(await figures.getByText('plus\u00a0de\u00a01\u202f780').first().isVisible()).toBe(true);
  expect(await map.getByText('Normandie', { exact: true }).first().isVisible()).toBe(true);
});

it('says it without the hub too, and leads there', async () => {
  const page = await browser.newPage();
  await page.route(`${hub.url}/**`, (route) => route.abort());
  await page.goto(site.url);
  expect(await page.getByText('Plus de 1 220 entreprises').isVisible()).toBe(true);
  const address = await page
    .getByRole('link', { name: 'les chiffres sur leur propre page' })
    .getAttribute('href');
  expect(address).toBe(await page.locator('iframe').first().getAttribute('src'));
});
