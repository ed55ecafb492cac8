import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { barriersIn, notOfColours, ofColours } from '../../../../tests/support/barriers.ts';
import { chromiumOptions } from '../../../../tests/support/chromium.ts';
import { startTestHub } from '../../../../tests/support/hub.ts';

let hub: Awaited<ReturnType<typeof startTestHub>>;
let browser: Browser;
let partner: Server | undefined;

beforeAll(async () => {
  [hub, browser] = await Promise.all([startTestHub(), chromium.launch(chromiumOptions())]);
}, 120_000);

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  partner?.close();
});

afterAll(async () => {
  await Promise.all([hub?.stop(), browser?.close()]);
});

// Two more stand in the elements' own test of barriers, for two engines.
const paths = [
  '/embed/figures?convention=akto-agefiph-2022-2024&lang=en&layout=list',
  '/embed/figures?actor=agefiph&layout=band',
  '/embed/map?convention=akto-agefiph-2022-2024',
];

describe('no barrier in any look, no scrolling sideways, and no word from a policy', () => {
  for (const path of paths) {
    it.each([320, 1280])(`on ${path}, %i px wide`, async (width) => {
      const { complaints, page } = await open({ viewport: { width, height: 800 }, colorScheme: 'light' });
      await page.goto(hub.url + path);
      expect(await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)).toBe(width);
      // Colours are the same at any width.
      expect(await barriersIn(page, width === 320 ? undefined : notOfColours)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      if (width === 320) expect(await barriersIn(page, ofColours)).toEqual([]);
      expect(complaints).toEqual([]);
    });
  }
});

it('has the look that the page around it asks for', async () => {
  const { page } = await open({ colorScheme: 'light' });
  await page.goto(`${hub.url}/embed/figures?figures=poec&theme=dark`);
  expect(await paper(page)).toBe('rgb(18, 22, 31)');
});

it('draws all regions', async () => {
  const { page } = await open({ javaScriptEnabled: false });
  await page.goto(`${hub.url}/embed/map?convention=akto-agefiph-2022-2024`);
  expect(await page.locator('.plans tbody tr').count()).toBe(18);
  expect(await page.locator('.regions path:has(title)').count()).toBe(18);
});

describe('on a page of somebody else', () => {
  it('stands in a frame as oEmbed gives it, with its own style', async () => {
    const { complaints, page } = await open({ viewport: { width: 700, height: 600 } });
    const asked = encodeURIComponent(`${hub.url}/embed/figures?figures=poec&theme=dark`);
    const answer = (await (await fetch(`${hub.url}/oembed?url=${asked}`)).json()) as { html: string };
    await visitPartner(page, answer.html);
    const frame = page.frameLocator('iframe');
    expect(await frame.locator('.number').textContent()).toBe('plus\u00a0de\u00a01\u202f780');
    expect(await frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(
      'rgb(18, 22, 31)',
    );
    expect(complaints).toEqual([]);
  });

  it.each([
    ['beside it', 'allow-scripts allow-popups'],
    // As WordPress frames what it does not know; it goes there itself where it hears of it.
    ['in the frame, where that opens no windows', 'allow-scripts'],
  ])('has links that lead to the figure’s page: %s', async (_where, sandbox) => {
    const { complaints, page } = await open();
    await visitPartner(
      page,
      `<script>addEventListener('message', ({ data }) => (document.title = JSON.stringify(data)))</script>
      <iframe sandbox="${sandbox}" src="${hub.url}/embed/figures?figures=poec#?secret=abc" width="600" height="386"></iframe>`,
    );
    const opened = page.context().waitForEvent('page', { predicate: () => sandbox.includes('popups') });
    await page.frameLocator('iframe').locator('.source a').click();
    const address = `${hub.url}/figures/poec`;
    if (sandbox.includes('popups')) {
      expect((await opened).url()).toBe(address);
    } else {
      opened.catch(() => undefined);
      await page.frameLocator('iframe').locator('h1 .number').waitFor();
      await expect
        .poll(() => page.title())
        .toBe(JSON.stringify({ message: 'link', value: address, secret: 'abc' }));
    }
    // The browser says that it opened nothing; that is how the frame knows.
    expect(complaints.filter((each) => !each.startsWith('Blocked opening'))).toEqual([]);
  });

  it('is read in the element’s shadow without any script', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    const fragment = await (await fetch(`${hub.url}/embed/figures?figures=poec&form=fragment`)).text();
    await visitPartner(page, fragment);
    expect(await page.locator('akto-figures [part=number]').textContent()).toBe(
      'plus\u00a0de\u00a01\u202f780',
    );
    expect(await page.locator('akto-figures [part=number]').isVisible()).toBe(true);
    expect(await page.locator('akto-figures > ul').isVisible()).toBe(false);
  });

  it('gives its place to the element where scripts run', async () => {
    const { page } = await open();
    const fragment = await (await fetch(`${hub.url}/embed/figures?figures=poec&form=fragment`)).text();
    await visitPartner(
      page,
      `${fragment}<script type="module" src="${hub.url}/sdk/v1/akto-figures.js"></script>`,
    );
    await page.waitForFunction(
      () => !document.querySelector('akto-figures')?.shadowRoot?.querySelector('link'),
    );
    await page.locator('akto-figures [part=number]').waitFor();
    expect(await page.locator('akto-figures [part=number]').allTextContents()).toEqual([
      'plus\u00a0de\u00a01\u202f780',
    ]);
  });
});

async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await browser.newContext(options)).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

/** Opens a page of a partner, of another origin, with this in it. */
async function visitPartner(page: Page, content: string): Promise<void> {
  partner = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="fr"><title>Partenaire</title><link rel="icon" href="data:,">${content}`,
    );
  });
  await once(partner.listen(0, '127.0.0.1'), 'listening');
  await page.goto(`http://127.0.0.1:${(partner.address() as AddressInfo).port}/`);
}

const paper = (page: Page) => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
