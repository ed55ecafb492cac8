import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { barriersIn, notOfColours, ofColours } from '../../../../tests/support/barriers.ts';
import { chromiumOptions } from '../../../../tests/support/chromium.ts';
import { startTestHub } from '../../../../tests/support/hub.ts';

let hub: Awaited<ReturnType<typeof startTestHub>>;
let browser: Browser;
beforeAll(async () => {
  [hub, browser] = await Promise.all([startTestHub(), chromium.launch(chromiumOptions())]);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await Promise.all([hub?.stop(), browser?.close()]);
});

async function open(
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await browser.newContext(options)).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(hub.url + path);
  return { page, complaints };
}

const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a query of a guide', () => {
  it.each([
    ['mouse', {}, (page: Page) => page.locator('.try button').first().click()],
    ['touch', { hasTouch: true }, (page: Page) => page.locator('.try button').first().tap()],
    [
      'keyboard',
      {},
      async (page: Page) => {
        await page.locator('.try button').first().focus();
        await page.keyboard.press('Enter');
      },
    ],
  ])('is answered beneath it, by %s', async (_, options, press) => {
    const { page, complaints } = await open('/docs/start', options);
    await press(page);
    await expect.poll(() => page.locator('.live code').first().isVisible()).toBe(true);
    expect(plain(await page.locator('.live code').first().textContent())).toContain(
      'plus de 1 780 formations',
    );
    expect(plain(await page.locator('.try [role=status]').first().textContent())).toBe('Réponse reçue :');
    expect(complaints).toEqual([]);
  });

  it('says where the hub refuses it, or does not answer, and can be asked again', async () => {
    const { page } = await open('/docs/errors?lang=en');
    await page.locator('.try button').first().click();
    const status = page.locator('.try [role=status]').first();
    await expect.poll(() => status.textContent()).toBe('The hub refuses this query:');
    await page.route('**/graphql?*', (route) => route.abort());
    await page.locator('.try button').first().click();
    await expect.poll(() => status.textContent()).toBe('The hub does not answer. Try again in a moment.');
    expect(await page.locator('.live').first().isVisible()).toBe(false);
    await page.unroute('**/graphql?*');
    await page.locator('.try button').first().click();
    await expect.poll(() => page.locator('.live').first().isVisible()).toBe(true);
  });

  it('leads to the explorer where no script runs', async () => {
    const { page } = await open('/docs/start', { javaScriptEnabled: false });
    expect(await page.locator('.try button').first().isVisible()).toBe(false);
    const to = await page.locator('.try a').first().getAttribute('href');
    expect(new URLSearchParams(to?.split('?')[1]).get('query')).toContain('figure(key: "poec")');
  });
});

describe('no barrier in any look, and no scrolling sideways', () => {
  it.each([320, 1280])('%i px wide', async (width) => {
    const { page, complaints } = await open('/docs/start', {
      viewport: { width, height: 800 },
      colorScheme: 'light',
    });
    await page.locator('.try button').first().click();
    await expect.poll(() => page.locator('.live').first().isVisible()).toBe(true);
    expect(await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)).toBe(width);
    expect(await barriersIn(page, width === 320 ? undefined : notOfColours)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    if (width === 320) expect(await barriersIn(page, ofColours)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('shows by more than a colour which page one is on', async () => {
    const { page } = await open('/docs/filters');
    const lookOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((link) => getComputedStyle(link).fontWeight);
    expect(await page.locator('.guides [aria-current=page]').allTextContents()).toEqual([
      'Filtrer, trier, parcourir',
    ]);
    expect(await lookOf('.guides [aria-current=page]')).not.toBe(
      await lookOf('.guides a:not([aria-current])'),
    );
  });
});
