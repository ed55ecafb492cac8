import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { barriersIn, notOfColours, ofColours } from '../../../../tests/support/barriers.ts';
import { chromiumOptions } from '../../../../tests/support/chromium.ts';
import { contrast, drawnColours } from '../../../../tests/support/contrast.ts';
import { startTestHub } from '../../../../tests/support/hub.ts';
import type { ElementDocs } from './elements.ts';

let hub: Awaited<ReturnType<typeof startTestHub>>;
let browser: Browser;

beforeAll(async () => {
  // With mail, so that the form by which one subscribes is there; nothing is sent.
  const mail = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'chiffres@hub.example' };
  const hubWithMail = startTestHub(async () => undefined, mail);
  [hub, browser] = await Promise.all([hubWithMail, chromium.launch(chromiumOptions())]);
}, 120_000);

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

afterAll(async () => {
  await Promise.all([hub?.stop(), browser?.close()]);
});

const start = ['/', '/?lang=en'];
const paths = [
  ...start,
  '/chiffres',
  '/chiffres?q=normandie',
  '/conventions/akto-alternance-2022',
  '/acteurs/agefiph?lang=en',
  '/sources/akto-agefiph',
  '/territoires/28?lang=en',
  '/publications/latest?lang=en',
  '/indicateurs/contrats-apprentissage-akto?territory=28',
  '/en/figures?convention=akto-agefiph-2022-2024',
  '/figures/salons-2021',
  '/figures/salons-2021?lang=en',
  '/integrer?figures=poec',
  '/en/embed?convention=akto-alternance-2022&as=map',
  '/verifier',
  '/declaration-accessibilite',
  '/en/privacy',
  '/abonnement?figure=poec',
  '/docs/elements',
  '/docs/elements?lang=en',
  '/docs/start',
  '/docs/concepts?lang=en',
];
const widths = [320, 1280];

describe('no barrier in any look, no scrolling sideways, and nobody else asked', () => {
  const otherLooks = {
    dark: { colorScheme: 'dark', forcedColors: 'none' },
    'forced colours': { colorScheme: 'light', forcedColors: 'active' },
  } as const;
  for (const path of paths) {
    for (const width of widths) {
      it(`on ${path}, ${width} px wide`, async () => {
        const { page, complaints, hosts } = await open({ viewport: { width, height: 800 } });
        await page.goto(hub.url + path);
        await allLoaded(page);
        // Colours are the same at any width, and in any language.
        const isForColours = width === 320 && !path.includes('lang=en');
        expect(await barriersIn(page, isForColours ? undefined : notOfColours)).toEqual([]);
        for (const [look, media] of isForColours ? Object.entries(otherLooks) : []) {
          await page.emulateMedia(media);
          expect(await barriersIn(page, ofColours), look).toEqual([]);
        }
        expect(await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)).toBe(width);
        expect(complaints).toEqual([]);
        expect([...hosts]).toEqual([new URL(hub.url).host]);
      });
    }
  }
});

describe('the start page while the hub answers', () => {
  for (const path of start) {
    for (const width of widths) {
      it(`does not move: ${path}, ${width} px wide`, async () => {
        // As tall as the page: what moves anywhere is seen to move.
        const { page } = await open({ viewport: { width, height: 12_000 } });
        const answers = Promise.withResolvers<void>();
        await page.route('**/graphql?**', async (route) => {
          await answers.promise;
          await route.continue();
        });
        await page.goto(hub.url + path);
        const [cards, map] = await Promise.all([heights(page, 'akto-figures'), heights(page, 'akto-map')]);
        answers.resolve();
        await allLoaded(page);
        expect(await page.evaluate(layoutShift)).toBeLessThanOrEqual(0.01);
        expect(await heights(page, 'akto-figures')).toEqual(cards);
        // The words beneath the picture wrap as they like: the room for them is right within a line.
        const [mapRoom = 0] = map;
        const [mapHeight = 0] = await heights(page, 'akto-map');
        expect(Math.abs(mapHeight - mapRoom)).toBeLessThan(26);
      });
    }
  }

  it.each(start)('says the words of the cards beforehand: %s', async (path) => {
    const { page } = await open();
    await page.goto(hub.url + path);
    await allLoaded(page);
    const said = await page.locator('.figures li').evaluateAll(linesOf);
    expect(await page.locator('akto-figures [part=card]').evaluateAll(linesOf)).toEqual(said);
    const rows = await page.locator('.map tbody tr').allTextContents();
    expect(await page.locator('akto-map [part=table] tbody tr').allTextContents()).toEqual(rows);
  });
});

describe('the start page when the hub has gone', () => {
  it.each(widths)('gives the room of the picture back, %i px wide', async (width) => {
    const { page } = await open({ viewport: { width, height: 800 } });
    await page.route('**/graphql?**', (route) => route.abort());
    await page.goto(hub.url);
    await page.locator('akto-map [part=failure]').waitFor();
    expect(await page.locator('.map tbody tr').count()).toBe(18);
    const [room = 0] = await heights(page, '.room');
    expect(room).toBeLessThan(120);
  });
});

describe('the page about the elements', () => {
  it.each(['/docs/elements', '/docs/elements?lang=en'])(
    'shows each live, and tells all of it: %s',
    async (path) => {
      const { page } = await open();
      await page.goto(hub.url + path);
      await allLoaded(page);
      const shown = await page
        .locator('akto-figures, akto-figure, akto-map')
        .evaluateAll((elements) =>
          elements.map((element) => [element.localName, element.getAttribute('layout')].join(' ').trim()),
        );
      const layouts = ['cards', 'list', 'band'].map((name) => `akto-figures ${name}`);
      expect(shown).toEqual(['akto-figure', ...layouts, 'akto-map']);
      const manifest = await (await fetch(`${hub.url}/sdk/v1/custom-elements.json`)).json();
      const elements: ElementDocs[] = manifest.modules[0].declarations;
      expect(elements).toHaveLength(3);
      for (const { tagName, attributes, events, cssParts, cssProperties } of elements) {
        const terms = await page.locator(`#${tagName} dt > code:first-child`).allTextContents();
        const all = [attributes, events, cssParts, cssProperties].flat();
        expect(terms).toEqual(all.map(({ name }) => name));
        const inEnglish = await page.locator(`#${tagName} dl`).first().locator('dd[lang=en]').count();
        expect(inEnglish, tagName).toBe(path.endsWith('lang=en') ? attributes.length : 0);
      }
      const pasted = (await page.locator('pre').allTextContents()).join();
      expect(pasted).toContain(`<script type="module" src="${hub.url}/sdk/v1/akto-figures.js"></script>`);
      expect(pasted).toContain(`connect-src ${hub.url};`);
      expect(pasted).not.toMatch(/<akto-\w+[^>]*><\/akto-/);
      expect(pasted).toMatch(/<akto-figures [^>]*layout="band">[^\n<]*\d[^\n<]* – [^\n]*<\/akto-figures>/);
    },
  );
});

describe('where no script runs', () => {
  it.each(start)('every qualified number stands, and the table of the map: %s', async (path) => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto(hub.url + path);
    const figures = await publicFigures(path.includes('en') ? 'EN' : 'FR');
    expect(figures.length).toBeGreaterThan(20);
    const query = path.includes('en') ? '?lang=en' : '';
    for (const { key, number } of figures) {
      const link = page.locator(`a[href="/figures/${key}${query}"]`);
      const item = page.locator('.figures li').filter({ has: link });
      expect(await item.isVisible()).toBe(true);
      expect(await item.locator('.number').textContent()).toBe(number);
    }
    const rows = await page.locator('akto-map tbody tr').all();
    expect(rows).toHaveLength(18);
    for (const row of rows) expect(await row.isVisible()).toBe(true);
  });

  it('tells an objective from a result', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto(hub.url);
    const objective = page.locator('.figures li').filter({ hasText: 'Nouveaux contrats en alternance' });
    expect(await objective.locator('.scope').textContent()).toBe('Objectif · 2022 · France entière');
  });

  it('has a page for each figure', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto(`${hub.url}/figures/entreprises-sensibilisees`);
    expect(await page.locator('h1 .number').textContent()).toBe('plus\u00a0de\u00a010\u202f700');
  });
});

describe.each(['light', 'dark'] as const)('what is drawn and what one writes in, %s,', (colorScheme) => {
  it.each([
    ['/chiffres', '#q, form.find button'],
    [
      '/integrer?figures=poec',
      '.builder :is(input:not([type=hidden], [type=checkbox], [type=color]), select, button)',
    ],
    ['/indicateurs/contrats-apprentissage-akto?territory=28', '.series :is(.edge, .sure, .join)'],
    ['/', 'akto-map [part=map] [role=option]'],
  ])('stands out from its ground: %s', async (path, parts) => {
    const { page } = await open({ colorScheme, viewport: { width: 1280, height: 12_000 } });
    await page.goto(hub.url + path);
    await allLoaded(page);
    const drawn = await page.locator(parts).evaluateAll(drawnColours);
    expect(drawn.length).toBeGreaterThan(0);
    expect(
      drawn.filter(({ line, fill, ground }) => Math.max(contrast(line, ground), contrast(fill, ground)) < 3),
    ).toEqual([]);
  });
});

it('a region is not chosen by a press that ends elsewhere', async () => {
  const { page } = await open({ viewport: { width: 1280, height: 3000 } });
  await page.goto(hub.url);
  await allLoaded(page);
  const map = page.locator('akto-map').first();
  const region = map.locator('#region-28');
  await region.hover();
  await page.mouse.down();
  await page.locator('h1').hover();
  await page.mouse.up();
  expect(await map.locator('[aria-selected=true]').count()).toBe(0);
  await region.click();
  expect(await map.locator('[aria-selected=true]').getAttribute('id')).toBe('region-28');
});

describe('by the keyboard alone', () => {
  it('one skips to the content', async () => {
    const { page } = await open();
    await page.goto(hub.url);
    await page.keyboard.press('Tab');
    expect(await page.locator('.skip').evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await page.locator('.skip').boundingBox())?.width).toBeGreaterThan(50);
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#content');
  });

  it('one walks on the map, chooses a region, and walks on', async () => {
    const { page } = await open();
    await page.goto(hub.url);
    await allLoaded(page);
    const map = page.locator('akto-map');
    const atHand = map.locator('[part=focused]');
    const isInMap = () => page.evaluate(() => document.activeElement?.matches('akto-map'));
    // No figure of the convention above has more than one stop.
    for (let stops = 0; stops < 30 && !(await isInMap()); stops++) await page.keyboard.press('Tab');
    await expect.poll(() => atHand.textContent()).toMatch(/^Auvergne-Rhône-Alpes\u00a0: /);
    await page.keyboard.press('End');
    expect(await atHand.textContent()).toMatch(/^Provence-Alpes-Côte d[’']Azur\u00a0: /);
    await page.keyboard.press('ArrowLeft');
    expect(await atHand.textContent()).toMatch(/^Occitanie\u00a0: /);
    await page.keyboard.press('Enter');
    expect(await map.locator('tr.chosen th').textContent()).toBe('Occitanie');
    await page.keyboard.press('Tab');
    expect(await isInMap()).toBe(false);
  });
});

describe('the catalogue as one types', () => {
  const found = (page: Page) => page.locator('.found h3').allTextContents();

  it('shows what is found, keeps the address and the place of the cursor, and says how many there are', async () => {
    const { page, complaints } = await open();
    await page.goto(`${hub.url}/chiffres?territory=28`);
    await page.locator('#q').pressSequentially('salons', { delay: 20 });
    await page.waitForURL(/\?q=salons&territory=28$/);
    expect(await found(page)).toEqual([expect.stringContaining('Salons')]);
    expect(await page.locator('[role=status]').textContent()).toContain('1 résultat pour');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    expect(await page.locator('header .language').getAttribute('href')).toBe(
      '/en/figures?q=salons&territory=28',
    );
    await page.reload();
    expect(await found(page)).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('lets what stands there stand where the hub has gone, and the button asks again', async () => {
    const { page } = await open();
    await page.goto(`${hub.url}/chiffres`);
    const before = await found(page);
    await page.route('**/chiffres?q=**', (route) => route.abort());
    const failed = page.waitForEvent('requestfailed');
    await page.locator('#q').fill('salons');
    await failed;
    expect(await found(page)).toEqual(before);
    await page.unroute('**/chiffres?q=**');
    await page.locator('#q').press('Enter');
    await page.waitForURL(/q=salons/);
    expect(await found(page)).toHaveLength(3);
  });

  it('is the same without script', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto(`${hub.url}/chiffres`);
    await page.locator('#q').fill('salons');
    await page.locator('form.find button').click();
    expect(await found(page)).toHaveLength(3);
    await page.locator('.facet a', { hasText: 'Normandie' }).click();
    expect(new URL(page.url()).search).toBe('?q=salons&territory=28');
    expect(await found(page)).toHaveLength(1);
  });
});

describe('what is copied', () => {
  it.each([
    ['/figures/poec', 'Akto Figures, état public du'],
    ['/conventions/akto-agefiph-2022-2024', 'Akto Figures, état public du'],
  ])('is said to be, or is selected where the clipboard refuses: %s', async (path, text) => {
    const { page, complaints } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(hub.url + path);
    const cite = page.locator('#cite');
    await cite.getByRole('button', { name: 'Copier' }).click();
    await expect.poll(() => cite.locator('[role=status]').textContent()).toBe('Copié.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(text);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    });
    await cite.getByRole('button').press('Enter');
    await expect.poll(() => cite.locator('[role=status]').textContent()).toContain('sélectionné');
    const selected = await page.evaluate(() => `${getSelection()}`);
    expect(selected.split(text)).toHaveLength(2);
    expect(complaints).toEqual([]);
  });
});

type Visit = { page: Page; complaints: string[]; hosts: Set<string> };

/** An empty page of a fresh browser that notes what elements, policies and movements tell. */
async function open(options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const visit: Visit = { page, complaints: [], hosts: new Set() };
  page.on('console', (message) => message.type() === 'error' && visit.complaints.push(message.text()));
  page.on('pageerror', (error) => visit.complaints.push(error.message));
  page.on('request', (request) => visit.hosts.add(new URL(request.url()).host));
  await page.exposeFunction('complain', (complaint: string) => visit.complaints.push(complaint));
  await page.addInitScript(noteWhatIsTold);
  return visit;
}

/** What the page's own window holds for the test. */
type Noted = { shift?: number; complain(complaint: string): void };

function noteWhatIsTold(): void {
  const noted = window as unknown as Noted;
  document.addEventListener('akto-load', ({ target }) => (target as Element).setAttribute('data-loaded', ''));
  document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) =>
    noted.complain(`${effectiveDirective} stops ${blockedURI}`),
  );
  const shifts = new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      noted.shift = (noted.shift ?? 0) + (entry as PerformanceEntry & { value: number }).value;
  });
  shifts.observe({ type: 'layout-shift', buffered: true });
}

/** Waits until every element on the page shows what the hub says. */
async function allLoaded(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !document.querySelector(':is(akto-figures, akto-figure, akto-map):not([data-loaded])'),
  );
}

/** How far the page has moved until now, once the last frame is on the screen. */
async function layoutShift(): Promise<number> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return (window as unknown as Noted).shift ?? 0;
}

function heights(page: Page, selector: string): Promise<number[]> {
  return page
    .locator(selector)
    .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().height));
}

/** What each card shows, line by line, without what is only heard. */
function linesOf(cards: Element[]): string[][] {
  return cards.map((card) => {
    const seen = card.cloneNode(true) as Element;
    for (const spoken of seen.querySelectorAll('.spoken, .heard')) spoken.remove();
    return [...seen.querySelectorAll('p')].map((line) => line.textContent.trim());
  });
}

async function publicFigures(locale: 'FR' | 'EN'): Promise<{ key: string; number: string }[]> {
  const query = `{ figures(first: 100) { nodes { key quantity { text(locale: ${locale}, withUnit: false) } } } }`;
  const response = await fetch(`${hub.url}/graphql?${new URLSearchParams({ query })}`);
  const { data } = (await response.json()) as {
    data: { figures: { nodes: { key: string; quantity: { text: string } }[] } };
  };
  return data.figures.nodes.map(({ key, quantity }) => ({ key, number: quantity.text }));
}
