import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { at } from '../doors/door-table.ts';
import { madeWhenTaken } from '../doors/made-when-taken.ts';
import { openToAll } from '../doors/open-to-all.ts';
import { type Page, pageThrough } from '../doors/page-through.ts';
import { type FigureFilter, readAsOf, readFilter, readLanguage } from '../doors/parameters.ts';
import { type PublicState, publicState } from '../doors/public-state.ts';
import { type PublishedFigure, publishedFigure } from '../doors/published-figure.ts';
import type { Ask } from '../graph/ask.ts';
import type { Log } from '../log.ts';
import { type Language, languages } from '../pages/words.ts';
import { version } from '../version.ts';
import { csvHeader, csvLine } from './csv.ts';

type Pages = AsyncIterable<readonly PublishedFigure[]>;

interface Format {
  readonly contentType: string;
  /** How a saved file ends: a .json of many lines would open nowhere. */
  readonly extension: string;
  readonly write: (
    pages: Pages,
    language: Language,
  ) => ReadableStream<Uint8Array> | Promise<ReadableStream<Uint8Array>>;
}

/** The forms in which all figures can be taken along, by how their address ends. */
export const formats = {
  csv: {
    contentType: 'text/csv; charset=utf-8; header=present',
    extension: 'csv',
    write: (pages, language) => lines(pages, (figure) => csvLine(figure, language), csvHeader(language)),
  },
  json: {
    contentType: 'application/x-ndjson; charset=utf-8',
    extension: 'jsonl',
    write: (pages) => lines(pages, (figure) => `${JSON.stringify(figure)}\n`),
  },
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
    // Read when the first is asked for: a hub that starts does not wait for it.
    write: async (pages, language) => (await import('./spreadsheet.ts')).spreadsheet(pages, language),
  },
} as const satisfies Record<string, Format>;

// What these pages have in common is read once for all of them; then it is forgotten, so that memory stays flat.
const pagesRemembered = 20;

const document = /* GraphQL */ `
  query Export($filter: FigureFilter, $at: DateTime!, $locale: Locale!, $after: String) {
    hub(asOf: $at) { epoch }
    figures(first: 100, filter: $filter, asOf: $at, after: $after) {
      nodes { ...PublishedFigure }
      pageInfo { hasNextPage endCursor }
    }
  }
  ${publishedFigure}
`;

interface Exported {
  readonly hub: { readonly epoch: string | null };
  readonly figures: Page<Omit<PublishedFigure, 'asOf'>>;
}

/** /export/figures.csv, .json and .xlsx: what the graph's filter selects, written while it is read. */
export function exportRoutes(askApart: () => Ask, log: Log): Hono {
  const routes = new Hono();
  for (const [ending, format] of Object.entries<Format>(formats)) {
    routes.get(at(`/export/figures.${ending as keyof typeof formats}`), async (c) => {
      const query = new URL(c.req.url).searchParams;
      const language = readLanguage(query);
      const filter = readFilter(query);
      const asOf = readAsOf(query);
      const state = await publicState(askApart(), asOf);
      const pages = await exported(askApart, { filter, state, asOf, language });
      return new Response(await format.write(reporting(pages, log), language), {
        headers: {
          ...openToAll(format.contentType),
          'Content-Language': language,
          ETag: tagOf(version, c.req.url, state.epoch ?? 'none'),
          'Content-Disposition': `attachment; filename="${fileName(state.releasedAt, format)}"`,
        },
      });
    });
  }
  return routes;
}

function exported(
  askApart: () => Ask,
  {
    filter,
    state,
    asOf,
    language,
  }: { filter: FigureFilter; state: PublicState; asOf: string | null; language: Language },
) {
  const variables = { filter, at: state.at, locale: languages[language] };
  let [ask, pages] = [askApart(), 0];
  return pageThrough(async (after) => {
    pages += 1;
    if (pages % pagesRemembered === 0) ask = askApart();
    const { hub, figures } = await ask<Exported>(document, { ...variables, after });
    // A release that comes late belongs to this time as well, and would be in the pages that follow alone.
    if (hub.epoch !== state.epoch) throw new Error(`The state of ${state.at} has changed during an export.`);
    return { ...figures, nodes: figures.nodes.map((figure) => ({ ...figure, asOf })) };
  });
}

/** The same address in the same state has the same rows, written by the same version of the software. */
const tagOf = (...parts: readonly string[]): string =>
  `"${createHash('sha256').update(parts.join(' ')).digest('base64url').slice(0, 27)}"`;

/** Named after the day of its state, on the hub's calendar: the same state has the same name on every day. */
function fileName(releasedAt: string | null, { extension }: Format): string {
  const day = releasedAt && new Date(releasedAt).toLocaleDateString('sv', { timeZone: 'Europe/Paris' });
  return `${['akto-figures', day].filter(Boolean).join('-')}.${extension}`;
}

function lines(pages: Pages, line: (figure: PublishedFigure) => string, header = '') {
  const encoder = new TextEncoder();
  async function* chunks() {
    if (header) yield encoder.encode(header);
    for await (const figures of pages) yield encoder.encode(figures.map(line).join(''));
  }
  return madeWhenTaken(chunks());
}

/** An answer that has begun cannot say any more that it failed: it ends short, and the log says why. */
async function* reporting(pages: Pages, log: Log): Pages {
  try {
    yield* pages;
  } catch (error) {
    log.error({ err: error }, 'an export ended short');
    throw error;
  }
}
