import { firstLanguage } from '@akto-figures/contents';
import { Hono } from 'hono';
import { at } from '../doors/door-table.ts';
import { openToAll } from '../doors/open-to-all.ts';
import { readFilter, readLanguage, readOne } from '../doors/parameters.ts';
import type { Ask } from '../graph/ask.ts';
import { languages } from '../pages/words.ts';
import { type FeedChange, type FeedRelease, feed } from './atom.ts';

// The last page of what changed, of all records: a release that changed no figure is listed as well.
const document = /* GraphQL */ `
  query Feed($filter: ChangeFilter, $before: String, $locale: Locale!) {
    hub { releasedAt }
    changes(last: 50, before: $before, filter: $filter) {
      nodes {
        kind
        note(locale: $locale)
        releasedAt
        previous { ... on Figure { status } }
        release { id title(locale: $locale) note(locale: $locale) releasedAt }
        record {
          ... on Figure {
            key
            label(locale: $locale)
            url(locale: $locale)
            missing(locale: $locale)
            compositionNote(locale: $locale)
            presentation(locale: $locale) { title spokenTitle scope notes source untranslated }
            with { correctedSince { kind } }
            parts { correctedSince { kind } }
            examples { correctedSince { kind } with { correctedSince { kind } } }
            correctedSince { kind note(locale: $locale) releasedAt }
          }
        }
      }
      pageInfo { hasPreviousPage startCursor endCursor }
    }
  }
`;

const newerDocument = /* GraphQL */ `
  query Newer($after: String) { changes(first: 1, after: $after) { nodes { release { id } } } }
`;

const statesDocument = /* GraphQL */ `
  query States($keys: [String!]) {
    figures(filter: { keys: $keys }, first: 100) { nodes { key history { releasedAt } } }
  }
`;

interface Answer {
  hub: { releasedAt: string | null };
  changes: {
    nodes: (Omit<FeedChange, 'figure'> & { record: FeedChange['figure'] | Record<string, never> })[];
    pageInfo: { hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  };
}

/** /feed.atom: each release, and each figure that one of them added, revised, corrected or withdrew, with the public note. */
export function feedRoutes(ask: Ask, publicUrl: string): Hono {
  return new Hono().get(at('/feed.atom'), async (c) => {
    const query = new URL(c.req.url).searchParams;
    const language = readLanguage(query);
    const filter = readFilter(query, ['lang', 'before']);
    const before = readOne(query, 'before') ?? null;
    const { hub, changes } = await ask<Answer>(document, { filter, before, locale: languages[language] });
    const latestFirst = changes.nodes.toReversed();
    const figures = latestFirst.flatMap(({ record, ...change }) =>
      isFigure(record) ? [{ ...change, figure: record }] : [],
    );
    const { hasPreviousPage, startCursor, endCursor } = changes.pageInfo;
    const isOfAll = Object.keys(filter).length === 0;
    // A release of many changes spans several pages, and is listed on the first of them.
    const begunBefore = isOfAll && before !== null ? await releaseAfter(endCursor, ask) : null;
    const atom = feed(
      {
        // Of some figures it tells what concerns them, and no release as a whole.
        releases: isOfAll
          ? eachOnce(latestFirst.map(({ release }) => release)).filter(({ id }) => id !== begunBefore)
          : [],
        changes: figures,
        statesOf: await statesOf(withdrawnIn(figures), ask),
        updated: hub.releasedAt,
      },
      {
        language,
        publicUrl,
        self: addressOf(query, before),
        first: addressOf(query, null),
        next: hasPreviousPage ? addressOf(query, startCursor) : null,
      },
    );
    return c.body(atom, 200, {
      ...openToAll('application/atom+xml; charset=utf-8'),
      'Content-Language': language,
    });
  });
}

/** The release of the next newer change; null where there is none. */
async function releaseAfter(after: string | null, ask: Ask): Promise<string | null> {
  const { changes } = await ask<{ changes: { nodes: { release: { id: string } }[] } }>(newerDocument, {
    after,
  });
  return changes.nodes[0]?.release.id ?? null;
}

const isFigure = (record: Answer['changes']['nodes'][number]['record']): record is FeedChange['figure'] =>
  'presentation' in record;

const eachOnce = (releases: readonly FeedRelease[]): FeedRelease[] => [
  ...new Map(releases.map((release) => [release.id, release])).values(),
];

const withdrawnIn = (changes: readonly FeedChange[]): string[] => [
  ...new Set(changes.filter(({ kind }) => kind === 'WITHDRAWAL').map(({ figure }) => figure.key)),
];

/** When the states of figures came out, by their keys. */
async function statesOf(keys: readonly string[], ask: Ask): Promise<Map<string, string[]>> {
  if (keys.length === 0) return new Map();
  const { figures } = await ask<{ figures: { nodes: { key: string; history: { releasedAt: string }[] }[] } }>(
    statesDocument,
    { keys },
  );
  return new Map(figures.nodes.map(({ key, history }) => [key, history.map(({ releasedAt }) => releasedAt)]));
}

/** The address of a page: the filter in one order, the usual language left out, and where it begins. */
function addressOf(query: URLSearchParams, before: string | null): string {
  const parameters = new URLSearchParams(query);
  parameters.delete('before');
  if (parameters.get('lang') === firstLanguage) parameters.delete('lang');
  parameters.sort();
  if (before !== null) parameters.set('before', before);
  return parameters.size === 0 ? '/feed.atom' : `/feed.atom?${parameters}`;
}
