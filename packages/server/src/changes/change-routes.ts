import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { at } from '../doors/door-table.ts';
import { madeWhenTaken } from '../doors/made-when-taken.ts';
import { openToAll } from '../doors/open-to-all.ts';
import { type Page, pageThrough } from '../doors/page-through.ts';
import { readFilter, readLanguage, readSince } from '../doors/parameters.ts';
import { publicState } from '../doors/public-state.ts';
import type { Ask } from '../graph/ask.ts';
import type { Log } from '../log.ts';
import { languages } from '../pages/words.ts';
import { version } from '../version.ts';
import { type ToldChange, toldChange, toldLine } from './told-change.ts';

const document = /* GraphQL */ `
  query Changes($since: String, $filter: ChangeFilter, $locale: Locale!, $after: String) {
    changes(first: 100, since: $since, filter: $filter, after: $after) {
      nodes { ...ToldChange }
      pageInfo { hasNextPage endCursor }
    }
  }
  ${toldChange}
`;

/** /changes.jsonl: what releases changed since then, a line for each record, in the order in which it came out. */
export function changeRoutes(askApart: () => Ask, log: Log): Hono {
  return new Hono().get(at('/changes.jsonl'), async (c) => {
    const query = new URL(c.req.url).searchParams;
    const language = readLanguage(query);
    const since = readSince(query);
    const filter = readFilter(query, ['since', 'lang']);
    const { epoch } = await publicState(askApart());
    const variables = { since, filter, locale: languages[language] };
    // What comes out while it is written comes at its end, as it would a minute later.
    const pages = await pageThrough(async (after) => {
      const { changes } = await askApart()<{ changes: Page<ToldChange> }>(document, { ...variables, after });
      return changes;
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
    // An answer that has begun cannot say any more that it failed: whoever reads it goes on from its last line.
    log.error({ err: error }, 'what changed ended short');
    throw error;
  }
}
