import { readFileSync } from 'node:fs';
import { type Context, Hono } from 'hono';
import { at } from '../doors/door-table.ts';
import { openToAll } from '../doors/open-to-all.ts';
import { refuseParameters } from '../doors/refuse-parameters.ts';
import type { Ask } from '../graph/ask.ts';
import { type Fallback, figuresFallback, mapFallback } from '../integrate/fallback.ts';
import { fallbackTexts } from '../integrate/fallback-texts.ts';
import type { Html } from '../pages/layout.ts';
import { askFigures } from './ask-figures.ts';
import { embedHeaders } from './embed-layout.ts';
import { ownSearch, readFiguresEmbed, readMapEmbed } from './embed-parameters.ts';
import { figuresPage } from './figures-page.ts';
import { fragment } from './fragment.ts';
import { frameLinks } from './frame-links.ts';
import { askMap, mapPage } from './map-page.ts';
import { newsletter } from './newsletter.ts';
import type { Regions } from './regions.ts';

interface Parts {
  readonly ask: Ask;
  readonly publicUrl: string;
  /** The present by the database's clock. */
  readonly regions: Regions | null;
}

/** /embed/figures and /embed/map: the elements for pages that run no script of ours, asked by the elements' attributes. */
export function embedRoutes({ ask, publicUrl, regions }: Parts): Hono {
  const stylesheet = readFileSync(new URL('embed.css', import.meta.url), 'utf8');
  const embeds = new Hono();
  embeds.onError(refuseParameters);
  return embeds
    .get(at('/embed/figures'), async (c) => {
      const { path, query } = addressOf(c);
      const embed = readFiguresEmbed(query);
      const found = await askFigures(ask, embed);
      const place = { publicUrl, path };
      if (embed.form === 'fragment') return send(c, fragment(embed, found, place), embed.language);
      if (embed.form === 'newsletter')
        return send(c, newsletter(embed, found, place), embed.language, letterPolicy);
      if (embed.form === 'json')
        return sendTexts(c, figuresFallback(found, embed), publicUrl, embed.language);
      return send(c, figuresPage(embed, found, place), embed.language);
    })
    .get(at('/embed/map'), async (c) => {
      const { path, query } = addressOf(c);
      const embed = readMapEmbed(query);
      const map = await askMap(ask, embed);
      if (embed.form === 'json')
        return sendTexts(c, mapFallback(map, embed.language), publicUrl, embed.language);
      return send(c, mapPage(embed, map, regions, { publicUrl, path }), embed.language);
    })
    .get(at('/assets/embed.css'), (c) =>
      c.body(stylesheet, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
    )
    .get(at('/assets/frame-links.js'), (c) =>
      c.body(frameLinks, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
    );
}

function addressOf(c: Context): { path: string; query: URLSearchParams } {
  const { pathname, search, searchParams } = new URL(c.req.url);
  return { path: pathname + ownSearch(search), query: searchParams };
}

function sendTexts(c: Context, fallback: Fallback, publicUrl: string, language: string): Response {
  const headers = { ...openToAll('application/json; charset=utf-8'), 'Content-Language': language };
  return c.body(JSON.stringify(fallbackTexts(fallback, publicUrl)), 200, headers);
}

// A letter has its styles on the spot: whoever looks at it here sees it as its readers do.
const letterPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

async function send(
  c: Context,
  page: Html,
  language: string,
  policy = embedHeaders['Content-Security-Policy'],
): Promise<Response> {
  const headers = { ...embedHeaders, 'Content-Security-Policy': policy, 'Content-Language': language };
  return c.html(await page, 200, headers);
}
