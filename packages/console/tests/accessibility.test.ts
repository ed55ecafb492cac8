import type { BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersIn } from '../../../tests/support/barriers.ts';
import { type ConsoleHub, type Somebody, startConsoleHub } from '../../../tests/support/console-hub.ts';
import { type ConsoleBrowser, openBrowser } from './a-browser.ts';

let hub: ConsoleHub;
let browser: ConsoleBrowser;
let people: Record<'publisher' | 'admin', Somebody>;

beforeAll(async () => {
  hub = await startConsoleHub();
  [browser, people] = await Promise.all([
    openBrowser(hub),
    (async () => ({
      publisher: await hub.somebody('PUBLISHER', { name: 'Claude Martin' }),
      admin: await hub.somebody('ADMIN', { name: 'Dominique Petit' }),
    }))(),
  ]);
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
  ['/console/figures?q=form', 'publisher'],
  ['/console/figures/poec', 'publisher'],
  ['/console/figures/poec/edit?change=CORRECTION', 'publisher'],
  ['/console/figures/new', 'publisher'],
  ['/console/releases', 'publisher'],
  ['/console/releases/new', 'publisher'],
  ['/console/conventions?q=akto', 'publisher'],
  ['/console/conventions/akto-agefiph-2022-2024', 'publisher'],
  ['/console/sources/new', 'publisher'],
  ['/console/collections', 'publisher'],
  ['/console/team', 'admin'],
  ['/console/journal', 'admin'],
  ['/console/nowhere', 'publisher'],
];

/** Every look: each screen is seen in all of them. */
const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ['French, light, wide', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
  ['English, dark, narrow', { locale: 'en-GB', colorScheme: 'dark', viewport: { width: 320, height: 800 } }],
  ['French, forced colours, narrow', { forcedColors: 'active', viewport: { width: 320, height: 800 } }],
];

describe.each(looks)('no engine finds a barrier, %s,', (_look, options) => {
  it.each(screens)('on %s, seen by: %s', async (path, who) => {
    const { page, complaints } = await browser.open(path, who && people[who], options);
    await settled(page);
    expect(await barriersIn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(await page.evaluate(smallTargets)).toEqual([]);
    expect(complaints).toEqual([]);
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
