import { type Page, pageThrough } from '../doors/page-through.ts';
import { readFilter, readLanguage, readSince } from '../doors/parameters.ts';
import { publicState } from '../doors/public-state.ts';
import type { Ask } from '../graph/ask.ts';
import { languages } from '../pages/words.ts';

/** Which changes an address asks for: since when, and of which figures. @throws BadParameter */
export const readWhichChanges = (query: URLSearchParams): { since: string | null; filter: object } => ({
  since: readSince(query),
  filter: readFilter(query, ['since', 'lang']),
});

/** What was changed since then, in the order in which it came out, each with these fields; and the state when it was asked for. */
export async function readChanges<Change>(
  askApart: () => Ask,
  { query, which, fragment }: { query: URLSearchParams; which: object; fragment: Fragment },
) {
  const { epoch, releasedAt } = await publicState(askApart());
  const variables = { ...which, locale: languages[readLanguage(query)] };
  // What comes out while it is written comes at its end, as it would a minute later.
  const pages = await pageThrough(async (after) => {
    const { changes } = await askApart()<{ changes: Page<Change> }>(documentOf(fragment), {
      ...variables,
      after,
    });
    return changes;
  });
  return { pages, epoch, releasedAt };
}

/** The fields of a change, as a fragment and its name. */
export interface Fragment {
  readonly name: string;
  readonly source: string;
}

const documentOf = ({ name, source }: Fragment) => /* GraphQL */ `
  query Changes($since: String, $filter: ChangeFilter, $locale: Locale!, $after: String) {
    changes(first: 100, since: $since, filter: $filter, after: $after) {
      nodes { ...${name} }
      pageInfo { hasNextPage endCursor }
    }
  }
  ${source}
`;
