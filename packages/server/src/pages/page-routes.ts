import { readFileSync } from 'node:fs';
import { type Context, Hono } from 'hono';
import { at } from '../doors/door-table.ts';
import { readAsOf, readLanguage, readOne } from '../doors/parameters.ts';
import { refuseParameters } from '../doors/refuse-parameters.ts';
import type { Ask } from '../graph/ask.ts';
import { readChangelog } from '../guides/changelog.ts';
import { changelogFeed } from '../guides/changelog-feed.ts';
import { readGuides } from '../guides/guide.ts';
import { guidePage, guidesPage } from '../guides/guide-page.ts';
import { tryQuestion } from '../guides/try-question.ts';
import { nothingHere } from '../refusals/nothing-here.ts';
import type { Statements } from '../statements/read-statements.ts';
import { catalogueRoutes } from './catalogue/catalogue-routes.ts';
import type { ElementDocs } from './elements.ts';
import { elementsPage } from './elements-page.ts';
import { figurePage, missingFigurePage } from './figure-page.ts';
import { homePage } from './home.ts';
import { framedPageHeaders, type Html, pageHeaders, pageHeadersWithForm } from './layout.ts';
import { mapRoom } from './map-room.ts';
import { changelogPath } from './paths.ts';
import { recordRoutes } from './records/record-routes.ts';
import type { Language } from './words.ts';

/** The pages for people in the language of `?lang=`; what has an address of its own in each language stands in a folder of its own. */
export function pageRoutes(
  ask: Ask,
  publicUrl: string,
  elements: readonly ElementDocs[],
  statements: Statements,
): Hono {
  const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
  const stylesheets = [
    'pages.css',
    '../guides/guides.css',
    'catalogue/catalogue.css',
    'records/records.css',
    '../integrate/integrate.css',
    '../lint/check.css',
    '../subscriptions/subscriptions.css',
  ];
  const assets = { stylesheet: stylesheets.map(read).join(''), icon: read('icon.svg') };
  const guides = readGuides();
  const changelog = readChangelog();
  const pages = new Hono();
  pages.onError(refuseParameters);
  return pages
    .get(at('/'), async (c) => {
      const language = languageOf(c);
      const { title } = statements[language].accessibility;
      return send(c, await homePage(ask, { language, publicUrl, accessibility: title }));
    })
    .route('/', catalogueRoutes(ask, publicUrl))
    .route('/', recordRoutes(ask, publicUrl))
    .get(at('/docs/elements'), async (c) => {
      const place = { language: languageOf(c), publicUrl };
      return send(c, await elementsPage(ask, elements, place));
    })
    .get(at('/docs'), (c) => {
      const search = readOne(new URL(c.req.url).searchParams, 'q');
      const language = languageOf(c);
      return send(c, guidesPage(guides[language], search, { language, publicUrl }), 200, pageHeadersWithForm);
    })
    .get(at('/changelog'), (c) => {
      const language = languageOf(c);
      const [log] = guides[language].filter(({ name }) => name === 'changelog');
      if (!log) return nothingHere(c);
      return send(c, guidePage(guides[language], log, { language, publicUrl }));
    })
    .get(at('/changelog.atom'), (c) => {
      const language = languageOf(c);
      const type = 'application/atom+xml; charset=utf-8';
      return c.body(changelogFeed(changelog[language], { language, publicUrl }), 200, {
        'Content-Type': type,
      });
    })
    .get(at('/docs/:guide'), (c) => {
      const language = languageOf(c);
      const guide = guides[language].find(({ name }) => name === c.req.param('guide'));
      if (!guide) return nothingHere(c);
      if (guide.name === 'changelog') return c.redirect(changelogPath(language), 301);
      return send(c, guidePage(guides[language], guide, { language, publicUrl }));
    })
    .get(at('/figures/:key'), async (c) => {
      const { key } = c.req.param();
      const view = { language: languageOf(c), asOf: readAsOf(new URL(c.req.url).searchParams) };
      const page = await figurePage(ask, key, view, publicUrl);
      return page
        ? send(c, page, 200, framedPageHeaders)
        : send(c, await missingFigurePage(ask, key, view, publicUrl), 404);
    })
    .get(at('/assets/pages.css'), (c) =>
      c.body(assets.stylesheet, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
    )
    .get(at('/assets/map-room.js'), (c) =>
      c.body(mapRoom, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
    )
    .get(at('/assets/try-question.js'), (c) =>
      c.body(tryQuestion, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
    )
    .get(at('/assets/icon.svg'), (c) => c.body(assets.icon, 200, { 'Content-Type': 'image/svg+xml' }));
}

const languageOf = (c: Context): Language => readLanguage(new URL(c.req.url).searchParams);

async function send(
  c: Context,
  page: Html,
  status: 200 | 404 = 200,
  headers = pageHeaders,
): Promise<Response> {
  return c.html(await page, status, headers);
}
