import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { barriersIn, notOfColours, ofColours } from '../../tests/support/barriers.ts';
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

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

afterAll(async () => {
  await Promise.all([hub?.stop(), browser?.close(), site?.close()]);
});

describe('a partner’s page, on another origin than the hub', () => {
  it('shows the figures of the region and of the convention', async () => {
    const page = await open('/');
    await page.getByText('dont organismes de formation et CFA', { exact: true }).waitFor();
    const cards = await page.locator('akto-figures').nth(1).locator('[part=card]').count();
    expect(cards).toBe(9);
    expect(await page.locator('akto-figure').first().locator('[aria-hidden]').textContent()).toBe(
      '3\u202f071',
    );
  });

  it('takes the council’s font and colours, not its table', async () => {
    const page = await open('/');
    const map = page.locator('akto-map');
    expect(
      await map.locator('[part=table] caption').evaluate((caption) => getComputedStyle(caption).fontFamily),
    ).toContain('Georgia');
    expect(
      await map
        .locator('[role=option].SIGNED')
        .first()
        .evaluate((shape) => getComputedStyle(shape).stroke),
    ).toBe('rgb(122, 31, 43)');
  });

  it('lets the map be used by the keyboard alone', async () => {
    const page = await open('/');
    const focused = page.locator('akto-map [part=focused]');
    await page.locator('akto-figures').last().locator('a').last().focus();
    await page.keyboard.press('Tab');
    // What walks on the map comes when somebody sets foot on it.
    await expect.poll(() => focused.textContent()).toBe('Auvergne-Rhône-Alpes\u00a0: non cité par la source');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused.textContent()).toMatch(/^Bourgogne-Franche-Comté\u00a0: signé/);
    await page.evaluate(() => {
      document.addEventListener('akto-select', ({ detail }: CustomEventInit) => {
        document.title = JSON.stringify(detail);
      });
    });
    await page.keyboard.press('Enter');
    expect(JSON.parse(await page.title())).toEqual({
      code: '27',
      name: 'Bourgogne-Franche-Comté',
      status: 'SIGNED',
    });
    await page.keyboard.press('Tab');
    await expect.poll(() => focused.textContent()).toContain('flèches');
  });

  it('reads on where no script runs', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.url);
    for (const words of [
      'plus de 1 220',
      'Plus de 10 700 entreprises sensibilisées',
      'annoncée en mai 2022',
    ]) {
      expect(await page.getByText(words).isVisible()).toBe(true);
    }
  });
});

describe('no barrier, and no scrolling sideways', () => {
  const otherLooks = {
    dark: { colorScheme: 'dark', forcedColors: 'none' },
    'forced colours': { colorScheme: 'light', forcedColors: 'active' },
  } as const;
  for (const path of ['/', '/en.html']) {
    for (const width of [320, 1280]) {
      it(`on ${path}, ${width} px wide`, async () => {
        const page = await open(path, { colorScheme: 'light', viewport: { width, height: 800 } });
        // Colours are the same at any width, and in any language.
        const isForColours = width === 320 && path === '/';
        expect(await barriersIn(page, isForColours ? undefined : notOfColours)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        for (const [look, media] of isForColours ? Object.entries(otherLooks) : []) {
          await page.emulateMedia(media);
          expect(await barriersIn(page, ofColours), look).toEqual([]);
        }
      });
    }
  }
});

/** The page, once every element on it shows what the hub says. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.addInitScript(() => {
    document.addEventListener('akto-load', ({ target }) =>
      (target as Element).setAttribute('data-loaded', ''),
    );
  });
  await page.goto(site.url + path);
  await page.waitForFunction(
    () => !document.querySelector(':is(akto-figures, akto-figure, akto-map):not([data-loaded])'),
  );
  return page;
}
