import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { barriersIn, barriersToAll, notOfColours, ofColours } from '../../../tests/support/barriers.ts';
import { chromiumOptions } from '../../../tests/support/chromium.ts';
import { startTestHub } from '../../../tests/support/hub.ts';
import { openPartnerSite } from './partner-site.ts';
import { visit } from './visit.ts';

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

/** All elements in all layouts, as they are once the hub has answered. */
const answered = `<h2>Cartes</h2><akto-figures convention="akto-alternance-2022" live></akto-figures>
<h2>Liste</h2><akto-figures figures="poec salons-2021" layout="list"></akto-figures>
<h2>Bandeau</h2><akto-figures figures="poec entreprises-sensibilisees" layout="band"></akto-figures>
<h2>Aucun chiffre</h2><akto-figures convention="protocole-national-employeur"></akto-figures>
<h2>Carte</h2><akto-map convention="akto-alternance-2022"></akto-map>
<p>Au bilan 2022-2024, <akto-figure figure="entreprises-parcours-th">plus de 1 220</akto-figure> entreprises.</p>`;

/** What is not as it should be: unknown keys, nothing to show, a hub that does not answer or has not yet. */
const troubled = `<h2>Inconnus</h2><akto-figures convention="personne"></akto-figures><akto-map convention="personne"></akto-map>
<h2>Rien</h2><akto-figures>Repli</akto-figures>
<h2>En panne</h2><akto-figures figures="poec" hub="https://nobody.invalid">Repli</akto-figures>
<h2>En attente</h2><akto-figures figures="poec salons-2021" hub="https://silent.invalid"></akto-figures>
<p>Plus de <akto-figure figure="personne">1 220</akto-figure> entreprises.</p>`;

const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
  ['a narrow page', { viewport: { width: 320, height: 800 } }],
];

describe.each(looks)('no engine finds a barrier, %s,', (look, options) => {
  // Languages and states are crossed once, in light: what other looks change is neither.
  it.each(
    look === 'light'
      ? [
          ['fr', 'answered', answered],
          ['en', 'answered', answered],
          ['fr', 'troubled', troubled],
          ['en', 'troubled', troubled],
        ]
      : [
          ['fr', 'answered', answered],
          ['en', 'troubled', troubled],
        ],
  )('in %s: %s', async (lang, _state, body) => {
    const { page } = await visit(
      browser,
      site,
      { html: `lang="${lang}"`, head: head(), body },
      options,
      silence,
    );
    await page.waitForFunction(() =>
      [...document.querySelectorAll('akto-figures, akto-figure, akto-map')].every((element) =>
        element.matches('[data-loaded], [data-failed], [hub*=silent]'),
      ),
    );
    expect(await barriersIn(page)).toEqual([]);
  });

  it.each(['/embed/figures?convention=akto-alternance-2022', '/embed/map?convention=akto-alternance-2022'])(
    'on %s',
    async (path) => {
      const { page } = await visit(browser, site, { body: '' }, { ...options, bypassCSP: true });
      await page.goto(hub.url + path);
      expect(await barriersIn(page)).toEqual([]);
    },
  );
});

it('is found where there is one, in a shadow root too', async () => {
  const body =
    '<div><template shadowrootmode="open"><button></button><p style="color:#999;background:#fff">Peu lisible</p></template></div>';
  const { page } = await visit(browser, site, { body });
  const barriers = (await barriersToAll(page)).join('\n');
  for (const engine of [
    [/axe: Buttons must/, /axe: .*contrast/],
    [/Alfa: .*accessible name.*button/s, /Alfa: .*contrast/],
    [/IBM: .*button/i, /IBM: text_contrast/],
  ])
    for (const found of engine) expect(barriers).toMatch(found);
  const [colours, others] = [await barriersIn(page, ofColours), await barriersIn(page, notOfColours)];
  expect(colours.join('\n')).toMatch(/^axe: .*contrast.*$/);
  expect(others.join('\n')).toMatch(/axe: Buttons must/);
  expect(others.join('\n')).not.toMatch(/contrast/);
});

const head = () =>
  `<meta name="color-scheme" content="light dark"><script type="module" src="${hub.url}/sdk/v1/akto-figures.js"></script>`;

/** One hub does not exist, and another one never answers. */
const silence = (page: Page) => page.route('https://silent.invalid/**', () => undefined);
