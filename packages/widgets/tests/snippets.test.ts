import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumOptions } from '../../../tests/support/chromium.ts';
import { startTestHub } from '../../../tests/support/hub.ts';
import { openPartnerSite } from './partner-site.ts';
import { allLoaded } from './visit.ts';

let hub: Awaited<ReturnType<typeof startTestHub>>;
let site: Awaited<ReturnType<typeof openPartnerSite>>;
let browser: Browser;

beforeAll(async () => {
  [hub, site, browser] = await Promise.all([
    startTestHub(),
    openPartnerSite(),
    chromium.launch(chromiumOptions()),
  ]);
}, 120_000);

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

afterAll(async () => {
  await Promise.all([hub?.stop(), site?.close(), browser?.close()]);
});

const open = async (path: string, options: BrowserContextOptions = {}) => {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(hub.url + path);
  return page;
};

const snippetOn = async (page: Page, way: string) => (await page.textContent(`#snippet-${way}`)) ?? '';

/** A page that is read for a while before anything of the hub comes, and how far its parts have moved when all is there. */
async function movementOf(
  body: string,
  { font, policy = '', width }: { font: string; policy?: string; width: number },
): Promise<number> {
  site.publish({ body: `${body}<p id="below">En dessous</p>`, head: policy ? '' : faceOf(font), policy });
  const page = await (await browser.newContext({ viewport: { width, height: 812 } })).newPage();
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  await page.route(`${hub.url}/**`, async (route) => {
    await answered;
    await route.continue();
  });
  await page.addInitScript(() => {
    document.addEventListener('akto-load', ({ target }) =>
      (target as Element).setAttribute('data-loaded', ''),
    );
  });
  await page.goto(site.url, { waitUntil: 'commit' });
  await page.waitForSelector('#below');
  await page.evaluate(async () => {
    await document.fonts.ready;
    const painted = () => new Promise(requestAnimationFrame);
    for (let frame = 0; frame < 3; frame++) await painted();
    const moved = window as { shift?: number };
    moved.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        moved.shift = (moved.shift ?? 0) + (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift' });
  });
  answer();
  await page.waitForLoadState('load');
  if (body.includes('<akto-')) await allLoaded(page);
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    return (window as { shift?: number }).shift ?? Number.NaN;
  });
}

function faceOf(font: string): string {
  const file = new URL(
    `../node_modules/@fontsource/${font}/files/${font}-latin-400-normal.woff2`,
    import.meta.url,
  );
  const data = readFileSync(file).toString('base64');
  return `<style>@font-face { font-family: Page; src: url(data:font/woff2;base64,${data}) } body { font: 16px/1.5 Page }</style>`;
}

describe('a page that pastes what the builder gives', () => {
  it.each([
    ['convention=akto-agefiph-2022-2024', 'element'],
    ['convention=akto-agefiph-2022-2024&as=band', 'wordpress'],
    ['figures=poec+salons-2021&as=list', 'element'],
    ['convention=akto-alternance-2022&as=map', 'element'],
    ['figures=poec&as=sentence', 'element'],
    ['convention=akto-agefiph-2022-2024', 'frame'],
    ['figures=poec', 'image'],
  ])('moves nothing when the hub answers late: %s as %s', async (choice, way) => {
    const builder = await open(`/integrer?${choice}`);
    const body = await snippetOn(builder, way);
    const moved = [
      await movementOf(body, { font: 'michroma', width: 375 }),
      await movementOf(body, { font: 'archivo-narrow', width: 1000 }),
    ];
    expect(moved).toEqual([0, 0]);
  });

  it('moves nothing where a strict policy refuses styles, either', async () => {
    const body = await snippetOn(await open('/integrer?convention=akto-agefiph-2022-2024'), 'element');
    const policy = `default-src 'none'; script-src ${hub.url}; connect-src ${hub.url}; style-src 'self'`;
    expect(await movementOf(body, { font: '', policy, width: 375 })).toBe(0);
  });

  it('loads nothing unverified, where it pins a version', async () => {
    const builder = await open('/integrer?convention=akto-alternance-2022&as=map');
    const snippet = await snippetOn(builder, 'pinned');
    const hash = await builder.textContent('details:has(#snippet-pinned) p code');
    const policy = `script-src ${hub.url} ${hash}; connect-src ${hub.url}`;
    const cards = '<akto-figures figures="poec" live>repli</akto-figures>';
    const integrityPolicy = 'blocked-destinations=(script)';
    site.publish({ body: snippet + cards, policy, integrityPolicy });
    const page = await (await browser.newContext()).newPage();
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.addInitScript(() => {
      new ReportingObserver((reports) => reportError(reports.map(({ type }) => type).join())).observe();
    });
    const shadowText = (element: Element) => element.shadowRoot?.textContent ?? '';
    await page.goto(site.url);
    await expect.poll(() => page.locator('akto-figures').evaluate(shadowText)).toContain('1\u202f780');
    await expect.poll(() => page.locator('akto-map').evaluate(shadowText)).toContain('Normandie');
    expect(complaints).toEqual([]);
    // What is not in the map does not come: this browser holds to the policy.
    const body = snippet.replace(/<script type="importmap">.*<\/script>\n/, '') + cards;
    site.publish({ body, policy, integrityPolicy });
    await page.goto(site.url);
    await expect.poll(() => complaints.join()).toContain('integrity-violation');
  });

  it('has a frame as high as what it shows, once nobody sees it change', async () => {
    const body = await snippetOn(await open('/integrer?convention=akto-agefiph-2022-2024'), 'frame');
    site.publish({ body: body.replace(/height="\d+"/, 'height="100"') });
    const page = await (await browser.newContext({ viewport: { width: 375, height: 812 } })).newPage();
    await page.goto(site.url);
    await page.waitForFunction(() => Number(document.querySelector('iframe')?.height) > 1000);
    const [, frame] = page.frames();
    const inside = await frame?.evaluate(() => document.documentElement.getBoundingClientRect().height);
    expect(await page.locator('iframe').evaluate(({ clientHeight }) => clientHeight)).toBe(
      Math.ceil(inside ?? 0),
    );
  });
});

describe('the builder', () => {
  const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
  const permissions = ['clipboard-read', 'clipboard-write'];

  it('finds as one types, takes two figures and copies them, by keyboard', async () => {
    const page = await open('/integrer', { permissions });
    await page.focus('#q');
    await page.keyboard.type('poec');
    await page.waitForSelector('#found a[href*="figures=poec"]');
    await page.focus('#found a[href*="figures=poec"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/figures=poec/);
    await page.focus('#q');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('salons');
    await page.waitForSelector('#found a[href*="figures=poec+salons"]');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.focus('#found a[href*="figures=poec+salons"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/figures=poec\+salons/);
    await page.focus('[data-copy=snippet-element]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.copied');
    expect(await copied(page)).toBe(await snippetOn(page, 'element'));
    expect(await copied(page)).toMatch(/<akto-figures figures="poec salons-\d+"/);
  });

  it('changes looks, shows them on the partner’s ground, and keeps the choice over a reload, by mouse', async () => {
    const page = await open('/integrer?convention=akto-agefiph-2022-2024');
    await page.selectOption('#as', 'list');
    await page.waitForSelector('.stage akto-figures[layout=list]');
    await page.fill('#ground', '#102030');
    const stage = page.locator('.stage').first();
    await expect
      .poll(() => stage.evaluate((box) => getComputedStyle(box).backgroundColor))
      .toBe('rgb(16, 32, 48)');
    expect(await stage.evaluate((box) => getComputedStyle(box).colorScheme)).toBe('dark');
    await page.selectOption('#theme', 'dark');
    await page.waitForURL(/theme=dark/);
    expect(await stage.evaluate((box) => getComputedStyle(box).backgroundColor)).toBe('rgb(16, 32, 48)');
    await page.reload();
    expect(await page.inputValue('#as')).toBe('list');
    expect(await page.inputValue('#theme')).toBe('dark');
    await page.click('.chosen a');
    await page.waitForSelector('.nothing-yet');
  });

  it('copes with a clipboard that refuses, by touch', async () => {
    const page = await open('/integrer?figures=poec', {
      hasTouch: true,
      viewport: { width: 390, height: 844 },
    });
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await page.tap('#way-frame');
    await page.tap('[data-copy=snippet-frame]');
    await expect.poll(() => page.textContent('#said')).toContain('Votre navigateur refuse la copie');
    expect(await page.evaluate(() => String(getSelection()))).toBe(await snippetOn(page, 'frame'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  it('works by links and its forms where no script runs', async () => {
    const page = await open('/en/embed', { javaScriptEnabled: false });
    await page.fill('#q', 'poec');
    await page.click('form[role=search] button');
    await page.click('#found a[href*="figures=poec"]');
    await page.selectOption('#as', 'band');
    await page.click('.looks button');
    expect(page.url()).toMatch(/figures=poec.*as=band/);
    expect(await snippetOn(page, 'element')).toContain('layout="band"');
  });
});
