import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { at } from '../doors/door-table.ts';
import { madeWhenTaken } from '../doors/made-when-taken.ts';
import { openToAll } from '../doors/open-to-all.ts';
import { readLanguage } from '../doors/parameters.ts';
import type { Ask } from '../graph/ask.ts';
import type { Log } from '../log.ts';
import { version } from '../version.ts';
import { readChanges, readWhichChanges } from './read-changes.ts';
import { type ToldChange, toldChange, toldLine } from './told-change.ts';

/** /changes.jsonl: what releases changed since then, a line for each record, in the order in which it came out. */
export function changeRoutes(askApart: () => Ask, log: Log): Hono {
  return new Hono().get(at('/changes.jsonl'), async (c) => {
    const query = new URL(c.req.url).searchParams;
    const language = readLanguage(query);
    const fragment = { name: 'ToldChange', source: toldChange };
    const { pages, epoch } = await readChanges<ToldChange>(askApart, {
      query,
      which: readWhichChanges(query),
      fragment,
    });
    const state = createHash('sha256').update([version, c.req.url, epoch ?? 'none'].join(' '));
    return new Response(madeWhenTaken(lines(pages, log)), {
      headers: {
        ...openToAll('application/x-ndjson; charset=utf-8'),
        'Content-Language': language,
        ETag: `"${state.digest('base64url').slice(0, 27)}"`,
      },
    });
  });
}

async function* lines(pages: AsyncIterable<readonly ToldChange[]>, log: Log) {
  const encoder = new TextEncoder();
  try {
    for await (const changes of pages)
      yield encoder.encode(changes.map((change) => `${JSON.stringify(toldLine(change))}\n`).join(''));
  } catch (error) {
    // An answer that has begun can no longer report a failure: its reader continues from its last line.
    log.error({ err: error }, 'what changed ended short');
    throw error;
  }
}
