import { readdirSync, readFileSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumOptions } from '../../../tests/support/chromium.ts';
import { contrast } from '../../../tests/support/contrast.ts';
import { startTestHub } from '../../../tests/support/hub.ts';
import { besideTokens, dsfrHead, focusRingOf, withDsfr } from './dsfr-page.ts';
import { openPartnerSite } from './partner-site.ts';
import { allLoaded, visit } from './visit.ts';

const folder = new URL('../themes/', import.meta.url);
const themes = readdirSync(folder);
/** It has what the page has, and nothing where the page has none. */
const borrowed = 'dsfr.css';

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

it.each(themes)('%s sets what any page could set, and nothing else', (theme) => {
  const rules = readFileSync(new URL(theme, folder), 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
  for (const [, selectors = '', set = ''] of rules.matchAll(/([^{}]+)\{([^}]*)\}/g)) {
    for (const selector of selectors.split(',').map((each) => each.trim())) {
      expect(selector).toMatch(/^akto-(figures?|map)(::part\([a-z]+\))?$/);
      if (!selector.includes('::part'))
        expect(set.replaceAll(/--akto-[a-z-]+:[^;]+;|background: none;/g, '').trim()).toBe('');
    }
  }
});

describe.each(themes.filter((theme) => theme !== borrowed))('%s', (theme) => {
  it.each(['light', 'dark'] as const)(
    'is read with a contrast of 7:1 on a %s page of any width',
    async (look) => {
      const { page, complaints } = await visit(
        browser,
        site,
        {
          head: `<meta name="color-scheme" content="light dark">
          <script type="module" src="${hub.url}/sdk/v1/akto-figures.js"></script>
          <link rel="stylesheet" href="${hub.url}/sdk/v1/themes/${theme}">`,
          body: `<akto-figures convention="akto-agefiph-2022-2024"></akto-figures>
          <akto-map convention="akto-alternance-2022"></akto-map>`,
        },
        { colorScheme: look },
      );
      await allLoaded(page);
      expect(complaints).toEqual([]);
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
      const texts = await textsOn(page);
      expect(texts.length).toBeGreaterThan(30);
      const faint = texts.filter(({ ink, paper }) => contrast(ink, paper) < 7);
      expect(faint).toEqual([]);
      // The theme is there: a page without it has other colours, or other sizes.
      expect(await changedBy(page, theme)).toBe(true);
    },
  );
});

describe(borrowed, () => {
  const body = `<p><a class="fr-link" href="/">Accueil</a></p>
    <div class="fr-callout"><akto-figures convention="akto-agefiph-2022-2024"></akto-figures></div>
    <p>Au bilan, <akto-figure figure="entreprises-parcours-th"></akto-figure> entreprises sont engagées.</p>
    <akto-map convention="akto-alternance-2022"></akto-map>`;
  const link = () => `<script type="module" src="${hub.url}/sdk/v1/akto-figures.js"></script>
    <link rel="stylesheet" href="${hub.url}/sdk/v1/themes/${borrowed}">`;

  it('has the colours, the letters and the focus ring of the page’s own DSFR, dark and light as it says', async () => {
    const content = { html: 'lang="fr" data-fr-scheme="system"', head: dsfrHead + link(), body };
    const { page, complaints } = await visit(browser, site, content, { colorScheme: 'dark' }, withDsfr);
    await allLoaded(page);
    await page.addScriptTag({ content: axe.source });
    for (const theme of ['dark', 'light']) {
      if (theme === 'light')
        await page.evaluate(() => document.documentElement.setAttribute('data-fr-theme', 'light'));
      await page.waitForSelector(`html[data-fr-theme=${theme}]`);
      const compared = await besideTokens(page);
      expect(compared.map(({ what, token, seen }) => [theme, what, token, seen])).toEqual(
        compared.map(({ what, token, said }) => [theme, what, token, said]),
      );
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        expect(await faintOn(page)).toEqual([]);
      }
    }
    // A callout has a ground of its own, and so has what stands in it.
    const grounds = ['akto-figures', 'akto-map'].map((tag) => groundOf(page, tag));
    expect(await Promise.all(grounds)).toEqual(['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0)']);
    expect(new Set((await besideTokens(page)).map(({ said }) => said)).size).toBeGreaterThan(5);
    const ofDsfr = await focusRingOf(page, '.fr-link');
    expect(ofDsfr).toContain('2px solid');
    expect(await focusRingOf(page, 'akto-figures [part=link]')).toBe(ofDsfr);
    expect(complaints).toEqual([]);
  });

  it('changes no colour of a page that has none of it', async () => {
    const { page } = await visit(browser, site, { head: link(), body });
    await allLoaded(page);
    const before = await textsOn(page);
    await page.evaluate((name) => document.querySelector(`link[href$="${name}"]`)?.remove(), borrowed);
    expect(await textsOn(page)).toEqual(before);
  });
});

const groundOf = (page: Page, tag: string): Promise<string> =>
  page.locator(tag).evaluate((element) => getComputedStyle(element).backgroundColor);

/** The texts that axe finds too faint in the elements. */
function faintOn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run('main', { runOnly: ['color-contrast', 'link-in-text-block'] });
    return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
  });
}

type Text = { part: string | null; ink: string; paper: string };

/** The colour of each text that an element shows, and of the ground that it stands on. */
function textsOn(page: Page): Promise<Text[]> {
  return page.evaluate(() => {
    const pixel = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    /** One colour on another, as one sees them. */
    const seen = (...colours: string[]) => {
      for (const colour of colours) {
        pixel.fillStyle = colour;
        pixel.fillRect(0, 0, 1, 1);
      }
      return `rgb(${[...pixel.getImageData(0, 0, 1, 1).data].slice(0, 3).join(', ')})`;
    };
    const ground = document.body.appendChild(document.createElement('hr'));
    ground.style.background = 'Canvas';
    const canvas = getComputedStyle(ground).backgroundColor;
    return [...document.querySelectorAll('akto-figures, akto-map')].flatMap((host) =>
      [...(host.shadowRoot?.querySelectorAll('[part], [part] *') ?? [])]
        .filter((element) => [...element.childNodes].some((node) => node instanceof Text && node.data.trim()))
        .filter((element) => element instanceof HTMLElement && !element.closest('.spoken'))
        .map((element) => ({
          part: element.closest('[part]')?.getAttribute('part') ?? null,
          ink: seen(canvas, getComputedStyle(host).backgroundColor, getComputedStyle(element).color),
          paper: seen(canvas, getComputedStyle(host).backgroundColor),
        })),
    );
  });
}

/** Whether the cards look otherwise once the theme is taken away. */
function changedBy(page: Page, theme: string): Promise<boolean> {
  return page.evaluate((name) => {
    const look = () => {
      const card = document.querySelector('akto-figures')?.shadowRoot;
      return ['number', 'link', 'scope']
        .map((part) => card?.querySelector(`[part=${part}]`))
        .map((part) => part && getComputedStyle(part))
        .map((style) => `${style?.color} ${style?.fontSize} ${style?.fontWeight}`)
        .join();
    };
    const before = look();
    document.querySelector(`link[href$="${name}"]`)?.remove();
    return look() !== before;
  }, theme);
}
