import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { at } from '../doors/door-table.ts';
import { openToAll } from '../doors/open-to-all.ts';
import { readLanguage } from '../doors/parameters.ts';
import type { Ask } from '../graph/ask.ts';
import type { Log } from '../log.ts';
import { version } from '../version.ts';
import type { TableName } from './column.ts';
import type { Exported } from './exported.ts';
import { figures } from './figures.ts';
import { type FormatName, formats, type Pages } from './formats.ts';

/** /export/figures.csv, .jsonl, .json and .xlsx, and so each other table: what its filter selects, written while it is read. */
export function exportRoutes(askApart: () => Ask, log: Log): Hono {
  const routes = new Hono();
  const serve = <Row>(table: Exported<Row>) => {
    for (const ending of Object.keys(formats) as FormatName[]) {
      const { contentType, write } = formats[ending];
      routes.get(at(`/export/${table.name}.${ending}`), async (c) => {
        const query = new URL(c.req.url).searchParams;
        const language = readLanguage(query);
        const { pages, epoch, releasedAt } = await table.open(askApart, {
          query,
          filter: table.filterOf(query),
        });
        return new Response(await write(table, reporting(pages, log), language), {
          headers: {
            ...openToAll(contentType),
            'Content-Language': language,
            ETag: tagOf(version, c.req.url, epoch ?? 'none'),
            'Content-Disposition': `attachment; filename="${fileName(table.name, releasedAt)}.${ending}"`,
          },
        });
      });
    }
  };
  serve(figures);
  return routes;
}

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
