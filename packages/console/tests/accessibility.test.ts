import type { BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersIn } from '../../../tests/support/barriers.ts';
import { type ConsoleHub, type Somebody, startConsoleHub } from '../../../tests/support/console-hub.ts';
import { type ConsoleBrowser, openBrowser, type Window } from './a-browser.ts';
import { aRevision } from './a-revision.ts';

let hub: ConsoleHub;
let browser: ConsoleBrowser;
let people: Record<'publisher' | 'admin', Somebody>;
/** A draft with a change of a figure that is public. */
let release: string;

beforeAll(async () => {
  hub = await startConsoleHub();
  [browser, people] = await Promise.all([
    openBrowser(hub),
    (async () => ({
      publisher: await hub.somebody('PUBLISHER', { name: 'Claude Martin' }),
      admin: await hub.somebody('ADMIN', { name: 'Dominique Petit' }),
    }))(),
  ]);
  release = await aRevision(people.publisher, 'Bilan 2024');
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
  ['/console/conventions?q=akto', 'publisher'],
  ['/console/conventions/akto-agefiph-2022-2024', 'publisher'],
  ['/console/plans?convention=akto-alternance-2022', 'publisher'],
  ['/console/sources/new', 'publisher'],
  ['/console/collections', 'publisher'],
  ['/console/embed?keys=poec+salons-2021', 'publisher'],
  ['/console/embed?what=map&keys=akto-alternance-2022', 'publisher'],
  ['/console/team', 'admin'],
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

function optionsOf({ locale, colours, viewport }: Look): BrowserContextOptions {
  return colours === 'forced'
    ? { locale, viewport, forcedColors: 'active' }
    : { locale, viewport, colorScheme: colours };
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
    if (who) await goTo(page, path.replace('RELEASE', release));
    await settled(page);
    expect(await barriersIn(page)).toEqual([]);
    expect(await page.evaluate(smallTargets)).toEqual([]);
    expect(await page.evaluate(cutOff)).toEqual([]);
    if (options.viewport === wide) expect(await withTextTwiceAsLarge(page, cutOff)).toEqual([]);
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

/** Buttons and fields that a trembling hand misses; links in running text have the line's own height. */
function smallTargets(): string[] {
  const found: string[] = [];
  for (const target of document.querySelectorAll(
    'button, input, select, textarea, summary, [role=option], nav a, .button',
  )) {
    const { width, height } = target.getBoundingClientRect();
    if (width > 0 && (width < 24 || height < 24)) found.push(`${target.outerHTML} is ${width} × ${height}`);
  }
  return found;
}

/** What leaves the page at its sides: the page would scroll in two directions, and who enlarges it loses the line. */
function cutOff(): string[] {
  const beyond = document.documentElement.scrollWidth - innerWidth;
  if (beyond <= 0) return [];
  const found = [...document.querySelectorAll('main *')].filter(
    (element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.scroll'),
  );
  return [
    `${beyond} pixels beyond the page`,
    ...found.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 200)),
  ];
}
