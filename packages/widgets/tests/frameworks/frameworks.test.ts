import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumOptions } from '../../../../tests/support/chromium.ts';
import { startTestHub } from '../../../../tests/support/hub.ts';
import { type BundledSite, openBundledSite } from './bundled-site.ts';
import { type HandedOut, handedOutBy, handedTo } from './handed-out.ts';
import type { Shown } from './start.ts';

/** A small page in each framework, as one writes it there. All of them do the same. */
const apps = {
  react: 'react.tsx',
  preact: 'preact.tsx',
  solid: 'solid.tsx',
  vue: 'vue.ts',
  svelte: 'svelte.ts',
  angular: 'angular.ts',
  lit: 'lit.ts',
} as const;

let hub: Awaited<ReturnType<typeof startTestHub>>;
/** What a webmaster may choose in the embed builder, and what one then sees of it. */
const choices = {
  cards: [
    'figures=poec+salons-2021&as=list&live=true&plain-language=true&theme=dsfr',
    '[part=card]',
    /plus\sde\s1\s780/,
  ],
  sentence: ['figures=poec&as=sentence', '[part=link]', /plus\sde\s1\s780/],
  map: ['convention=akto-alternance-2022&as=map', '[part=table] th', /Normandie|Bretagne/],
} as const;

let site: BundledSite;
let handedOut: HandedOut;
let browser: Browser;

beforeAll(async () => {
  [hub, browser] = await Promise.all([startTestHub(), chromium.launch(chromiumOptions())]);
  const queries = Object.fromEntries(Object.entries(choices).map(([name, [query]]) => [name, query]));
  handedOut = await handedOutBy(hub.url, browser, queries);
  const { entries, texts } = handedOut;
  site = await openBundledSite(
    { ...apps, ...entries, register: '@akto-figures/widgets/register' },
    { hub: hub.url, texts },
  );
}, 120_000);

afterAll(async () => {
  await Promise.all([hub?.stop(), browser?.close(), site?.close()]);
});

/** What one reads on the page, and what the framework has written there. */
interface Seen {
  readonly numbers: readonly string[];
  /** The words inside the element, where it is they that one reads. */
  readonly fallback: string | null;
  readonly attributes: Readonly<Record<string, string | null>>;
  readonly isPlain: boolean;
  readonly isFollowing: boolean;
  /** The last event that the template's own listener heard, and the last that one on the element around it heard. */
  readonly told: string | undefined;
  readonly bubbled: string | undefined;
}

const both = ['plus de 1 780', '70'];
const bothKeys = ['poec', 'salons-2021'];

/**
 * What changes in a page, and what is to be seen then: the same in every framework. Each line begins where the one before it
 * ended.
 */
const steps: readonly (readonly [what: string, change: Partial<Shown>, seen: Partial<Seen>])[] = [
  [
    'takes a list of keys, and tells of them',
    {},
    {
      numbers: both,
      fallback: null,
      attributes: { figures: 'poec,salons-2021', layout: 'list', limit: '5' },
      told: 'akto-load poec,salons-2021',
      bubbled: 'akto-load poec,salons-2021',
    },
  ],
  ['follows a word', { layout: 'band' }, { attributes: { layout: 'band' }, numbers: both }],
  ['follows a list', { figures: ['salons-2021'] }, { numbers: ['70'], told: 'akto-load salons-2021' }],
  ['follows a number', { figures: bothKeys, limit: 1 }, { numbers: both.slice(0, 1) }],
  ['turns a switch on', { limit: 5, live: true }, { numbers: both, isFollowing: true }],
  ['turns a switch off', { live: false }, { isFollowing: false, attributes: { live: null } }],
  ['turns a switch of two words on', { plainLanguage: true }, { isPlain: true }],
  ['turns a switch of two words off', { plainLanguage: false }, { isPlain: false }],
  [
    'takes a text by a name of two words, and keeps the fallback where there is nothing',
    { asOf: '2000-01-01T00:00:00Z' },
    { fallback: 'Repli de la page Tous les chiffres', told: 'akto-error poec,salons-2021' },
  ],
  ['takes null for nothing', { asOf: null }, { numbers: both, fallback: null }],
  [
    'changes the words inside, which stay the framework’s own',
    { fallback: 'Autre repli', figures: ['no-such-key'] },
    { fallback: 'Autre repli Tous les chiffres', told: 'akto-error no-such-key' },
  ],
  ['takes the element away', { isThere: false }, { attributes: { figures: null }, numbers: [] }],
  [
    'puts it back',
    { isThere: true, figures: bothKeys },
    { numbers: both, told: 'akto-load poec,salons-2021', bubbled: 'akto-load poec,salons-2021' },
  ],
];

describe.each(Object.keys(apps))('a page in %s', (name) => {
  let page: Page;
  const complaints: string[] = [];

  const open = async (query = '') => {
    await page.goto(`${site.url}/${name}${query}`);
    await page.waitForFunction(() => globalThis.app);
  };
  const change = (some: Partial<Shown>) => page.evaluate((next) => app.change(next), some);

  beforeAll(async () => {
    page = await browser.newPage();
    page.on('console', (message) => /error|warning/.test(message.type()) && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await open('?first=register');
  });
  afterAll(() => page.close());

  it.each(steps)('%s', async (_, some, seen) => {
    await change(some);
    await expect.poll(() => seenOn(page)).toMatchObject(seen);
  });

  it('has its number in the sentence', async () => {
    await expect
      .poll(() => page.locator('akto-figure [part=link]').textContent())
      .toMatch(/^plus\sde\s1\s220/);
  });

  it('takes over what was written before the script has come, by its name of one word or two', async () => {
    await open();
    await change({ plainLanguage: true, limit: 1 });
    expect(await seenOn(page)).toMatchObject({ numbers: [], fallback: 'Repli de la page Tous les chiffres' });
    await page.addScriptTag({ type: 'module', url: '/register.js' });
    await expect
      .poll(() => seenOn(page))
      .toMatchObject({
        numbers: both.slice(0, 1),
        attributes: { figures: 'poec,salons-2021' },
        isPlain: true,
        told: 'akto-load poec',
      });
  });

  it('has nothing to complain of, but the keys that nothing has', () => {
    expect(complaints.filter((complaint) => !complaint.includes('/docs/embedding#'))).toEqual([]);
  });
});

describe.each(handedTo)('what the embed builder gives for %s', (framework) => {
  it.each(Object.entries(choices))(
    'shows %s, with the words inside as they were given',
    async (name, [, part, text]) => {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on(
        'console',
        (message) => /error|warning/.test(message.type()) && complaints.push(message.text()),
      );
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`${site.url}/${framework}-${name}`);
      const element = page.locator('akto-figures, akto-figure, akto-map');
      await expect
        .poll(() => element.locator(part).allTextContents())
        .toContainEqual(expect.stringMatching(text));
      expect((await element.textContent())?.trim()).toBe(handedOut.fallbacks[name]);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});

function seenOn(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const element = document.querySelector('akto-figures');
    const root = element?.shadowRoot;
    const tidy = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
    const last = (by: string) => {
      const { name, detail } =
        app.heard.findLast((event) => event.by === by && event.from === 'akto-figures') ?? {};
      return name && `${name} ${(detail as { keys: readonly string[] }).keys}`;
    };
    const slot = root?.querySelector('slot');
    const isFallback = !slot || getComputedStyle(slot).visibility === 'visible';
    return {
      numbers: [...(root?.querySelectorAll('[part=number]') ?? [])].map((part) => tidy(part.textContent)),
      fallback: element && isFallback ? tidy(element.textContent) : null,
      attributes: Object.fromEntries(
        ['figures', 'layout', 'limit', 'live'].map((name) => [name, element?.getAttribute(name) ?? null]),
      ),
      isPlain: (element?.getAttribute('plain-language') ?? 'false') !== 'false',
      isFollowing: !!root?.querySelector('[part=live]'),
      told: last('template'),
      bubbled: last('listener'),
    };
  });
}
