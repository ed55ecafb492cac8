import { createHash } from 'node:crypto';
import type { OpenData } from '@akto-figures/schema';
import { type Context, Hono } from 'hono';
import { at } from '../doors/door-table.ts';
import { openToAll } from '../doors/open-to-all.ts';
import { readAsOf, readLanguage, requireKnown } from '../doors/parameters.ts';
import { publicState } from '../doors/public-state.ts';
import type { Ask } from '../graph/ask.ts';
import type { Log } from '../log.ts';
import { version } from '../version.ts';
import { actionPlans } from './action-plans.ts';
import { changes } from './changes.ts';
import type { TableName } from './column.ts';
import { conventions } from './conventions.ts';
import { fileMetadata, groupMetadata } from './csv-metadata.ts';
import { dataPackage } from './data-package.ts';
import type { Exported } from './exported.ts';
import { figures } from './figures.ts';
import { type Format, type FormatName, formats, type Pages } from './formats.ts';
import { geojson } from './geojson.ts';
import { tables } from './tables.ts';

interface Parts {
  readonly askApart: () => Ask;
  readonly publicUrl: string;
  readonly openData: OpenData;
  readonly log: Log;
}

/**
 * /export/figures.csv, .jsonl, .json, .xlsx and .parquet, and so each other table: what its filter selects, written while it is read. Beside
 * each CSV file stands what describes its columns, and beside all of them what describes how they belong together.
 */
export function exportRoutes(parts: Parts): Hono {
  const routes = new Hono();
  serve(routes, figures, parts);
  serve(routes, conventions, parts);
  serve(routes, actionPlans, parts);
  serve(routes, changes, parts);
  const ofPlaces = { contentType: 'application/geo+json; charset=utf-8', write: geojson, ending: 'geojson' };
  routes.get(at('/export/action-plans.geojson'), send(actionPlans, ofPlaces, parts));
  routes.get(at('/export/datapackage.json'), async (c) => {
    const { searchParams: query } = new URL(c.req.url);
    requireKnown(query, ['lang']);
    const { releasedAt } = await publicState(parts.askApart());
    const { publicUrl, openData } = parts;
    const asked = { publicUrl, openData, language: readLanguage(query), modified: releasedAt };
    const described = dataPackage(tables, asked);
    return c.body(JSON.stringify(described, null, 2), 200, openToAll('application/json; charset=utf-8'));
  });
  routes.get(at('/export/csv-metadata.json'), async (c) => {
    const { searchParams: query, search } = new URL(c.req.url);
    requireKnown(query, ['lang']);
    const asked = { query, search, publicUrl: parts.publicUrl, openData: parts.openData };
    return sendMetadata(c, groupMetadata(tables, await describedState(asked, parts.askApart)));
  });
  return routes;
}

function serve<Row>(routes: Hono, table: Exported<Row>, parts: Parts): void {
  for (const ending of Object.keys(formats) as FormatName[])
    routes.get(at(`/export/${table.name}.${ending}`), send(table, { ...formats[ending], ending }, parts));
  const { askApart, publicUrl, openData } = parts;
  routes.get(at(`/export/${table.name}.csv-metadata.json`), async (c) => {
    const { searchParams: query, search } = new URL(c.req.url);
    table.filterOf(query);
    const asked = { query, search, publicUrl, openData };
    return sendMetadata(c, fileMetadata(table, await describedState(asked, askApart)));
  });
}

/** Sends all records that an address selects, in one form. */
function send<Row>(
  table: Exported<Row>,
  { contentType, write, ending }: Format & { readonly ending: string },
  { askApart, log }: Parts,
) {
  return async (c: Context): Promise<Response> => {
    const { searchParams: query, search } = new URL(c.req.url);
    const language = readLanguage(query);
    const { pages, epoch, releasedAt } = await table.open(askApart, { query, filter: table.filterOf(query) });
    return new Response(await write(table, reporting(pages, log), language), {
      headers: {
        ...openToAll(contentType),
        'Content-Language': language,
        ETag: tagOf(version, c.req.url, epoch ?? 'none'),
        'Content-Disposition': `attachment; filename="${fileName(table.name, releasedAt)}.${ending}"`,
        ...(ending === 'csv' && {
          Link: `</export/${table.name}.csv-metadata.json${search}>; rel="describedby"; type="${metadataType}"`,
        }),
      },
    });
  };
}

const metadataType = 'application/csvm+json';

async function describedState(
  {
    query,
    search,
    ...parts
  }: { query: URLSearchParams; search: string; publicUrl: string; openData: OpenData },
  askApart: () => Ask,
) {
  const { releasedAt } = await publicState(askApart(), readAsOf(query));
  const isWhole = [...query.keys()].every((name) => name === 'lang' || name === 'asOf');
  return { ...parts, language: readLanguage(query), search, isWhole, modified: releasedAt };
}

const sendMetadata = (c: Context, metadata: object): Response =>
  c.body(JSON.stringify(metadata, null, 2), 200, openToAll(metadataType));

/** The same address in the same state has the same rows, written by the same version of the software. */
const tagOf = (...parts: readonly string[]): string =>
  `"${createHash('sha256').update(parts.join(' ')).digest('base64url').slice(0, 27)}"`;

/** Named after the day of its state, on the hub's calendar: the same state has the same name on every day. */
function fileName(table: TableName, releasedAt: string | null): string {
  const day = releasedAt && new Date(releasedAt).toLocaleDateString('sv', { timeZone: 'Europe/Paris' });
  return [`akto-${table}`, day].filter(Boolean).join('-');
}

/** An answer that has begun cannot say any more that it failed: it ends short, and the log says why. */
async function* reporting<Row>(pages: Pages<Row>, log: Log): Pages<Row> {
  try {
    yield* pages;
  } catch (error) {
    log.error({ err: error }, 'an export ended short');
    throw error;
  }
}
