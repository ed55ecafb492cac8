import type { BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersIn } from '../../../tests/support/barriers.ts';
import { type ConsoleHub, type Somebody, startConsoleHub } from '../../../tests/support/console-hub.ts';
import { type ConsoleBrowser, openBrowser, type Window } from './a-browser.ts';
import { aRevision, write } from './a-revision.ts';

let hub: ConsoleHub;
let browser: ConsoleBrowser;
let people: Record<'publisher' | 'admin', Somebody>;
/** A draft with a change of a figure that is public. */
let release: string;
/** A draft that carries two figures over. */
let renewal: string;

beforeAll(async () => {
  hub = await startConsoleHub();
  [browser, people] = await Promise.all([
    openBrowser(hub),
    (async () => ({
      publisher: await hub.somebody('PUBLISHER', { name: 'Claude Martin' }),
      admin: await hub.somebody('ADMIN', { name: 'Dominique Petit' }),
    }))(),
  ]);
  const sites = Array.from({ length: 12 }, (_, at) => `https://partenaire-${at}.example.fr`);
  await hub.askFrom(sites, '/figures/poec.svg', '/embed/figures?convention=akto-agefiph-2022-2024');
  await hub.addReceiver('Un partenaire');
  release = await aRevision(people.publisher, 'Bilan 2024');
  renewal = await write(people.publisher, 'renewFigures', {
    figures: ['poec', 'referents-handicap'].map((key) => ({ key, period: '2025/2027' })),
    ...{ titleFr: 'Bilan 2025-2027', sourceTitleFr: 'Bilan 2025-2027' },
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

/** Every screen, and who looks at it; nobody, where one signs in. */
const screens: readonly (readonly [string, 'publisher' | 'admin' | null])[] = [
  ['/console', null],
  ['/console/invitation?token=x', null],
  ['/console', 'publisher'],
  ['/console', 'admin'],
  ['/console/account', 'publisher'],
  ['/console/figures', 'publisher'],
  ['/console/figures?q=rien-de-tel', 'publisher'],
  ['/console/figures/poec', 'publisher'],
  ['/console/figures/poec/edit', 'publisher'],
  ['/console/figures/new', 'publisher'],
  ['/console/releases', 'publisher'],
  ['/console/releases/RELEASE', 'publisher'],
  ['/console/releases/RELEASE/preview', 'publisher'],
  ['/console/import', 'publisher'],
  ['/console/renew?from=CONVENTION&key=akto-alternance-2022', 'publisher'],
  ['/console/releases/RENEWAL/fill', 'publisher'],
  ['/console/read', 'publisher'],
  ['/console/conventions?q=akto', 'publisher'],
  ['/console/conventions/akto-agefiph-2022-2024', 'publisher'],
  ['/console/plans?convention=akto-alternance-2022', 'publisher'],
  ['/console/sources/new', 'publisher'],
  ['/console/collections', 'publisher'],
  ['/console/team', 'admin'],
  ['/console/webhooks', 'admin'],
  ['/console/journal', 'admin'],
  ['/console/nowhere', 'publisher'],
];

const wide = { width: 1280, height: 900 };
// What a page of 1,280 pixels has at 400 %.
const narrow = { width: 320, height: 800 };

/** How a screen is looked at: in which language, colours and width. */
interface Look {
  readonly locale: 'fr-FR' | 'en-GB';
  readonly colours: 'light' | 'dark' | 'forced';
  readonly viewport: typeof wide;
}

const everyLook: readonly Look[] = (['fr-FR', 'en-GB'] as const).flatMap((locale) =>
  (['light', 'dark', 'forced'] as const).flatMap((colours) =>
    [wide, narrow].map((viewport) => ({ locale, colours, viewport })),
  ),
);

/** Each language and width once, in light and dark: `pnpm nightly` looks in all twelve ways, forced colours too. */
const someLooks: readonly Look[] = [
  { locale: 'fr-FR', colours: 'light', viewport: wide },
  { locale: 'en-GB', colours: 'dark', viewport: narrow },
];

const looks = (process.env.CONSOLE_LOOKS === 'all' ? everyLook : someLooks).map(
  (look) => [`${look.locale}, ${look.colours}, ${look.viewport.width} px`, optionsOf(look)] as const,
);

/** What is narrow is a telephone, too, and is touched. */
function optionsOf({ locale, colours, viewport }: Look): BrowserContextOptions {
  const hand = viewport === narrow ? { hasTouch: true, isMobile: true, deviceScaleFactor: 1 } : {};
  return colours === 'forced'
    ? { locale, viewport, ...hand, forcedColors: 'active' }
    : { locale, viewport, ...hand, colorScheme: colours };
}

describe.each(looks)('no engine finds a barrier, %s,', (_look, options) => {
  /** A window a person: from screen to screen as people go, which also spares reading the engines anew. */
  const windows = new Map<string, Promise<Window>>();
  afterAll(async () => {
    for (const { page } of await Promise.all(windows.values())) await page.context().close();
  });
  const windowOf = (who: 'publisher' | 'admin') => {
    const opened = windows.get(who) ?? browser.open('/console/nowhere', people[who], options);
    windows.set(who, opened);
    return opened;
  };

  it.each(screens)('on %s, seen by: %s', async (path, who) => {
    const { page, complaints } = who ? await windowOf(who) : await browser.open(path, null, options);
    if (who) await goTo(page, path.replace('RELEASE', release).replace('RENEWAL', renewal));
    await settled(page);
    expect(await barriersIn(page)).toEqual([]);
    expect(await page.evaluate(smallTargets)).toEqual([]);
    expect(await page.evaluate(cutOff)).toEqual([]);
    if (options.viewport === wide) expect(await withTextTwiceAsLarge(page, cutOff)).toEqual([]);
    else expect(await onATelephone(page)).toEqual([]);
    expect(complaints).toEqual([]);
    if (!who) await page.context().close();
  });
});

/** Goes to a screen as a link leads there. */
const goTo = (page: Page, path: string) =>
  page.evaluate((path) => {
    history.pushState(null, '', path);
    dispatchEvent(new Event('went'));
  }, path);

/** The same screen as wide as most telephones are. */
async function onATelephone(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 390, height: 844 });
  const found = [...(await page.evaluate(smallTargets)), ...(await page.evaluate(cutOff))];
  await page.setViewportSize(narrow);
  return found;
}

async function withTextTwiceAsLarge<Found>(page: Page, look: () => Found): Promise<Found> {
  const enlarge = (size: string) =>
    page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, size);
  await enlarge('200%');
  const found = await page.evaluate(look);
  await enlarge('');
  return found;
}

describe.each(looks)('no engine finds a barrier, %s, on a screen', (_look, options) => {
  it('that waits for the hub', async () => {
    const { page } = await browser.open('/console/account', people.publisher, options);
    await settled(page);
    await page.route('**/editorial/graphql', () => undefined);
    await goTo(page, '/console/figures');
    await page.locator('[aria-busy=true]').waitFor();
    expect(await barriersIn(page)).toEqual([]);
    await page.context().close();
  });

  it('that could not be loaded', async () => {
    const { page } = await browser.open('/console/account', people.publisher, options);
    await settled(page);
    await page.route('**/editorial/graphql', (route) => route.abort());
    await goTo(page, '/console/conventions');
    await page.getByRole('alert').waitFor();
    expect(await barriersIn(page)).toEqual([]);
    await page.context().close();
  });

  it('with a dialog open, which has the focus and gives it back', async () => {
    const { page } = await browser.open('/console/team', people.admin, options);
    await settled(page);
    const invite = page.locator('tbody button').nth(1);
    await invite.focus();
    await invite.press('Enter');
    await page.locator('wa-dialog button[type=submit]').waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('wa-dialog'));
    expect(await barriersIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('wa-dialog').waitFor({ state: 'detached' });
    expect(await invite.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.context().close();
  });
});

/** Nothing is waited for any more. */
const settled = (page: Page) =>
  page.waitForFunction(
    () => document.querySelector('main h1') && !document.querySelector('[aria-busy=true]'),
  );

/**
 * Buttons and fields that a trembling hand misses, or a finger; links in running text have the line's own height. Letters of a
 * field below 16 px make a telephone enlarge the page as soon as one types.
 */
function smallTargets(): string[] {
  const found: string[] = [];
  const least = matchMedia('(any-pointer: coarse)').matches ? 44 : 24;
  for (const target of document.querySelectorAll<HTMLElement>(
    'button, input, select, textarea, summary, [role=option], nav a, header a, tbody a, .alone a, .lines > li > a, .button',
  )) {
    const tick = target.matches('[type=checkbox], [type=radio]') && (target as HTMLInputElement).labels?.[0];
    const { width, height } = (tick || target).getBoundingClientRect();
    const { width: itself } = target.getBoundingClientRect();
    if (itself > 0 && (Math.min(itself, width) < 24 || Math.min(width, height) < least))
      found.push(`${target.outerHTML} is ${width} × ${height}`);
    if (
      target.matches('input, select, textarea') &&
      Number.parseFloat(getComputedStyle(target).fontSize) < 16
    )
      found.push(`${target.outerHTML} has small letters`);
  }
  return found;
}

/** What leaves the page at its sides: the page would scroll in two directions, and who enlarges it loses the line. */
function cutOff(): string[] {
  // A telephone shows a page that is too wide smaller, as a whole: its `innerWidth` is then that of the page.
  const { clientWidth: seen, scrollWidth } = document.documentElement;
  const beyond = scrollWidth - seen;
  const cut = [...document.querySelectorAll('.scroll')].filter(
    ({ scrollWidth, clientWidth }) => seen < 600 && scrollWidth > clientWidth + 1,
  );
  if (beyond <= 0) return cut.map((table) => `a table scrolls sideways: ${table.outerHTML.slice(0, 200)}`);
  const found = [...document.querySelectorAll('main *')].filter(
    (element) => element.getBoundingClientRect().right > seen + 1 && !element.closest('.scroll'),
  );
  return [
    `${beyond} pixels beyond the page`,
    ...found.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 200)),
  ];
}
