import type { BrowserContextOptions, Page } from 'playwright';
import type { PartnerPage } from './partner-site.ts';

/** A page that is not kind to its guests. */
export type HostPage = {
  readonly page: PartnerPage;
  readonly options?: BrowserContextOptions;
  /** What happens before the page runs. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** What happens once its elements have come. */
  readonly after?: (page: Page) => Promise<unknown>;
  /** Whether one reads what the hub says, or what the page's author wrote. */
  readonly shows: 'value' | 'fallback';
  /** Where the elements are, when not on the page itself. */
  readonly inside?: 'shadow root' | 'frame';
};

export const elements = `<akto-figures figures="poec">plus de 1 780 formations (repli)</akto-figures>
<akto-map convention="akto-alternance-2022">Normandie (repli)</akto-map>
<p>Au bilan 2022-2024, <akto-figure figure="entreprises-parcours-th">plus de 1 220 (repli)</akto-figure> entreprises.</p>`;

/** The pages that every release is tried on, by what is special about them. */
export function hostPages(hub: string): Readonly<Record<string, HostPage>> {
  const sdk = `${hub}/sdk/v1`;
  const module = `<script type="module" src="${sdk}/akto-figures.js"></script>`;
  const classic = `<script src="${sdk}/akto-figures.classic.js"></script>`;
  const plain: PartnerPage = { head: module, body: elements };
  const strict = `default-src 'none'; script-src ${hub}; connect-src ${hub}; img-src data:; style-src 'self'`;
  const framed = (sandbox: string) => ({
    body: `<iframe title="Chiffres" sandbox="${sandbox}" width="600" height="900" srcdoc="${escaped(`<!doctype html><html lang="fr">${module}${elements}`)}"></iframe>`,
  });
  const blocked = (path: string) => (page: Page) => page.route(`${hub}${path}`, (route) => route.abort());

  return {
    'a page like any other': { page: plain, shows: 'value' },
    'a strict policy': { page: { ...plain, policy: strict }, shows: 'value' },
    'trusted types that know Lit': {
      page: { ...plain, policy: `${strict}; require-trusted-types-for 'script'; trusted-types lit-html` },
      shows: 'value',
    },
    'trusted types that know nobody': {
      page: { ...plain, policy: `${strict}; require-trusted-types-for 'script'; trusted-types 'none'` },
      shows: 'fallback',
    },
    'a policy that lets the script in and no answer': {
      page: { ...plain, policy: `default-src 'none'; script-src ${hub}; style-src 'self'` },
      shows: 'fallback',
    },
    'two copies of the script': { page: { ...plain, head: classic + module }, shows: 'value' },
    'an older version before this one': {
      page: { ...plain, head: `<script src="${sdk}/akto-figures.classic.js?older"></script>${module}` },
      prepare: (page) => page.route(`${sdk}/akto-figures.classic.js?older`, older),
      shows: 'value',
    },
    'styles that reset everything': {
      page: { ...plain, head: `${module}<style>* { all: unset !important }</style>` },
      shows: 'value',
    },
    'styles that shout': {
      page: {
        ...plain,
        head: `${module}<style>*, *::before { color: red !important; font: 9px fantasy !important; position: static !important; float: left !important }</style>`,
      },
      shows: 'value',
    },
    'prototypes that somebody has extended': {
      page: {
        ...plain,
        head: `<script>Object.prototype.extra = () => 'extra'; Array.prototype.extra = 'extra'; String.prototype.extra = 1</script>${module}`,
      },
      shows: 'value',
    },
    'JSON and fetch that somebody has wrapped': {
      page: {
        ...plain,
        head: `<script>const { fetch, JSON: { parse } } = window; window.fetch = (...all) => fetch(...all); JSON.parse = (...all) => parse(...all)</script>${module}`,
      },
      shows: 'value',
    },
    'a paragraph filter that has torn the fallback out of its element': {
      page: {
        head: module,
        body: `<p><akto-figures figures="poec"></p>
<ul>
<li>plus de 1 780 formations (repli)</li>
</ul>
<p></akto-figures></p>
<p><akto-map convention="akto-alternance-2022"></p>
<ul>
<li>Normandie (repli)</li>
<li>Guyane\u00a0: annoncé (repli)</li>
</ul>
<p></akto-map></p>${elements.slice(elements.indexOf('<p>Au bilan'))}`,
      },
      shows: 'value',
    },
    'quirks mode': { page: { ...plain, doctype: '' }, shows: 'value' },
    'another address for all links': {
      page: { ...plain, head: `<base href="https://elsewhere.example/deep/">${module}` },
      shows: 'value',
    },
    'inside another shadow root': {
      page: {
        head: module,
        body: `<div><template shadowrootmode="open">${elements}</template></div>`,
      },
      shows: 'value',
      inside: 'shadow root',
    },
    'a frame with a sandbox': { page: framed('allow-scripts'), shows: 'value', inside: 'frame' },
    'a frame with a sandbox that runs nothing': { page: framed(''), shows: 'fallback', inside: 'frame' },
    'no script': { page: plain, options: { javaScriptEnabled: false }, shows: 'fallback' },
    'a hub that nobody lets through': { page: plain, prepare: blocked('/**'), shows: 'fallback' },
    'a hub that serves its script and no answer': {
      page: plain,
      prepare: blocked('/graphql**'),
      shows: 'fallback',
    },
    'a hub that loses a part of its script': {
      page: { ...plain, body: elements.replace('"poec"', '"poec" layout="list"') },
      prepare: (page) => page.route(/akto-(more|number|picture)-/, (route) => route.abort()),
      shows: 'fallback',
    },
    'the network gone once all is there': {
      page: plain,
      after: async (page) => {
        await page.context().setOffline(true);
        await page.evaluate(() =>
          document.querySelector('main')?.append(...document.querySelectorAll('[hub]')),
        );
      },
      shows: 'value',
    },
    'elements that move about': {
      page: plain,
      after: (page) =>
        page.evaluate(() => {
          const main = document.querySelector('main') as HTMLElement;
          for (const element of document.querySelectorAll('akto-figures, akto-map')) main.prepend(element);
        }),
      shows: 'value',
    },
    'right to left': { page: { ...plain, html: 'lang="fr" dir="rtl"' }, shows: 'value' },
    'text at 200 %': {
      page: { ...plain, head: `${module}<style>html { font-size: 200% }</style>` },
      shows: 'value',
    },
    'lines, words and letters that a reader has set apart': {
      page: {
        ...plain,
        head: `${module}<style>html { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em }</style>`,
      },
      options: { viewport: { width: 320, height: 800 } },
      shows: 'value',
    },
    'a zoom of 400 %': { page: plain, options: { viewport: { width: 320, height: 256 } }, shows: 'value' },
    'forced colours': { page: plain, options: { forcedColors: 'active' }, shows: 'value' },
    'reduced motion': { page: plain, options: { reducedMotion: 'reduce' }, shows: 'value' },
    paper: { page: plain, after: (page) => page.emulateMedia({ media: 'print' }), shows: 'value' },
  };
}

const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The same script under another version: two releases on one page. */
async function older(route: Parameters<Parameters<Page['route']>[1]>[0]): Promise<void> {
  const response = await route.fetch();
  const script = await response.text();
  await route.fulfill({ response, body: script.replaceAll(/"\d+\.\d+\.\d+"/g, '"0.0.1"') });
}
