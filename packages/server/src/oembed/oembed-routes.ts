import { type Context, Hono } from 'hono';
import { at } from '../doors/door-table.ts';
import { openToAll } from '../doors/open-to-all.ts';
import { BadParameter, readAsOf, readLanguage } from '../doors/parameters.ts';
import { toldFigure } from '../doors/told-figure.ts';
import { card } from '../figure-files/card.ts';
import type { CardFigure } from '../figure-files/card-lines.ts';
import type { Ask } from '../graph/ask.ts';
import { figureOutlook } from '../pages/figure-outlook.ts';
import { type Language, languages, words } from '../pages/words.ts';
import { problem } from '../problem.ts';
import { embeddedFigure } from './embedded-figure.ts';
import { embeddedPage } from './embedded-page.ts';

const document = /* GraphQL */ `
  query Embedded($key: String!, $locale: Locale!, $asOf: DateTime) {
    figure(key: $key, asOf: $asOf) { ...ToldFigure ...FigureOutlook }
  }
  ${toldFigure}
  ${figureOutlook}
`;
const whatIsKnown = 'the address of a figure’s page or of an embed';

/** /oembed?url=…: what a publishing system shows where somebody pastes the address of a page (oEmbed 1.0). */
export function oembedRoutes(ask: Ask, publicUrl: string): Hono {
  return new Hono().get(at('/oembed'), async (c) => {
    const query = new URL(c.req.url).searchParams;
    const format = query.get('format') ?? 'json';
    if (format !== 'json')
      return problem(c, 501, 'Not implemented', `format is ${JSON.stringify(format)}; give json.`);
    const given = query.get('url') ?? '';
    const embed = readEmbed(given, publicUrl);
    if (embed) {
      const largest = { width: readLargest(query, 'maxwidth'), height: readLargest(query, 'maxheight') };
      const { language, ...answer } = await embeddedPage(ask, embed.kind, embed.address, largest);
      return send(c, language, { ...providerOf(language, publicUrl), ...answer, type: 'rich' });
    }
    const page = readPage(given, publicUrl);
    if (!page) return missing(c, publicUrl);
    const { language } = page;
    const provider = providerOf(language, publicUrl);
    if (page.key === null)
      return send(c, language, { ...provider, type: 'link', title: words[language].heading });
    const { key, asOf } = page;
    const variables = { key, asOf, locale: languages[language] };
    const { figure: found } = await ask<{ figure: CardFigure | null }>(document, variables);
    if (!found) return missing(c, publicUrl);
    const figure = { ...found, asOf };
    const { width, height } = card(figure, language);
    const answer = await embeddedFigure(figure, language, page.address);
    return send(c, language, {
      ...provider,
      ...answer,
      type: 'rich',
      width: Math.min(width, readLargest(query, 'maxwidth')),
      height: Math.min(height, readLargest(query, 'maxheight')),
    });
  });
}

interface KnownPage {
  readonly address: string;
  /** The figure's; null for the start page. */
  readonly key: string | null;
  readonly language: Language;
  readonly asOf: string | null;
}

const providerOf = (language: Language, publicUrl: string) => ({
  version: '1.0',
  provider_name: words[language].title,
  provider_url: `${publicUrl}/`,
});

/** Which embed an address names; null where it is none. */
function readEmbed(given: string, publicUrl: string): { kind: 'figures' | 'map'; address: string } | null {
  const url = URL.parse(given);
  const home = new URL(`${publicUrl}/`);
  if (!url || url.host !== home.host) return null;
  const kind = (['figures', 'map'] as const).find((each) => url.pathname === `${home.pathname}embed/${each}`);
  const isPage = (url.searchParams.get('form') ?? 'page') === 'page';
  return kind && isPage ? { kind, address: `${home.href}embed/${kind}${url.search}` } : null;
}

/** Which of our pages an address names; null where it is none. @throws BadParameter where it is no address at all */
function readPage(given: string, publicUrl: string): KnownPage | null {
  const url = URL.parse(given);
  if (!url) throw new BadParameter('url', given, whatIsKnown);
  const home = new URL(`${publicUrl}/`);
  if (url.host !== home.host || !url.pathname.startsWith(home.pathname)) return null;
  const path = url.pathname.slice(home.pathname.length);
  const key = /^figures\/([a-z0-9-]+)$/.exec(path)?.[1] ?? null;
  if (key === null && path !== '') return null;
  return {
    address: `${home.href}${path}${url.search}`,
    key,
    language: readLanguage(url.searchParams),
    asOf: readAsOf(url.searchParams),
  };
}

function readLargest(query: URLSearchParams, name: 'maxwidth' | 'maxheight'): number {
  const given = query.get(name);
  if (given === null) return Number.POSITIVE_INFINITY;
  if (!/^[1-9]\d{0,5}$/.test(given)) throw new BadParameter(name, given, 'a number of pixels, such as 600');
  return Number(given);
}

function send(c: Context, language: Language, answer: object): Response {
  const headers = { ...openToAll('application/json; charset=utf-8'), 'Content-Language': language };
  return c.body(JSON.stringify(answer), 200, headers);
}

function missing(c: Context, publicUrl: string): Response {
  return problem(
    c,
    404,
    'Nothing to embed',
    `url names no page of this hub that can be embedded; give ${whatIsKnown}, such as ${publicUrl}/figures/poec.`,
  );
}
