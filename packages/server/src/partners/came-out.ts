import { pageThrough } from '../doors/page-through.ts';
import type { Ask } from '../graph/ask.ts';
import { type AssistantChange, assistantChange, changeParts, type ToldByChange } from '../mcp/told-change.ts';
import { type Language, languages } from '../pages/words.ts';

/** What a partner wants to be told of: changes of these kinds to figures that any of the lists names; to all where they are empty. */
export interface Selection {
  readonly conventions: readonly string[];
  readonly collections: readonly string[];
  readonly figures: readonly string[];
  readonly kinds: readonly AssistantChange['kind'][];
}

export const changeKinds = ['ADDITION', 'REVISION', 'CORRECTION', 'WITHDRAWAL'] as const;

/** What came out, as the public graph says it. */
export interface CameOut {
  readonly release: {
    readonly id: string;
    readonly title: string;
    readonly note: string | null;
    readonly releasedAt: string;
  };
  readonly changes: readonly ToldByChange[];
  /** Whether there are more changes than these. */
  readonly isCut: boolean;
}

/** More changes are not told in one message: whoever needs all of them reads the release. */
export const mostTold = 100;
/** As many as the graph takes in one filter. */
const mostInFilter = 100;

const document = /* GraphQL */ `
  query CameOut($id: ID!, $first: Int!, $filter: ChangeFilter!, $locale: Locale!) {
    release(id: $id) {
      id
      title(locale: $locale)
      note(locale: $locale)
      releasedAt
      changes(first: $first, filter: $filter) {
        nodes { ...AssistantChange }
        pageInfo { hasNextPage }
      }
    }
  }
  ${assistantChange}
`;

const collectionDocument = /* GraphQL */ `
  query OfCollection($key: String!, $after: String) {
    collection(key: $key) { figures(first: 100, after: $after) { nodes { key } pageInfo { hasNextPage endCursor } } }
  }
`;

interface Answer {
  release:
    | (CameOut['release'] & {
        changes: { nodes: AssistantChange[]; pageInfo: { hasNextPage: boolean } };
      })
    | null;
}

/**
 * What a release brought that somebody has chosen; null where it is not out, or came out at another time than it was to: then another
 * event tells it. Asked of the public graph, so what is not public is never in it.
 *
 * @param releaseId as the database has it
 * @param most how many changes are wanted
 */
export async function cameOut(
  ask: Ask,
  { releaseId, releasedAt }: { releaseId: string; releasedAt: Date },
  selection: Selection,
  { language, most = mostTold }: { language: Language; most?: number },
): Promise<CameOut | null> {
  const id = btoa(`Release:${releaseId}`);
  const found = new Map<string, ToldByChange>();
  let release: CameOut['release'] | null = null;
  let isCut = false;
  for (const filter of await filtersOf(ask, selection)) {
    const asked = { id, first: most, filter, locale: languages[language] };
    const { release: answer } = await ask<Answer>(document, asked);
    if (answer === null || Date.parse(answer.releasedAt) !== releasedAt.getTime()) return null;
    const { changes, ...about } = answer;
    release = about;
    isCut ||= changes.pageInfo.hasNextPage;
    for (const change of changes.nodes) found.set(change.key, changeParts(change));
  }
  const told = [...found.values()];
  return release && { release, changes: told.slice(0, most), isCut: isCut || told.length > most };
}

/** Whether somebody is told of all that comes out, whatever it is. */
export const isOfAll = ({ conventions, collections, figures, kinds }: Selection): boolean =>
  conventions.length + collections.length + figures.length === 0 &&
  changeKinds.every((kind) => kinds.includes(kind));

async function filtersOf(
  ask: Ask,
  { conventions, collections, figures, kinds }: Selection,
): Promise<object[]> {
  const common = { records: ['FIGURE'], kinds };
  if (conventions.length + collections.length + figures.length === 0) return [common];
  const keys = [...new Set([...figures, ...(await figuresOf(ask, collections))])];
  const chunks = Array.from({ length: Math.ceil(keys.length / mostInFilter) }, (_, chunk) =>
    keys.slice(chunk * mostInFilter, (chunk + 1) * mostInFilter),
  );
  const filters = [
    ...(conventions.length > 0 ? [{ ...common, conventions }] : []),
    ...chunks.map((chunk) => ({ ...common, keys: chunk })),
  ];
  // A collection without figures: nothing of it can change, and whether the release is out is still to be known.
  return filters.length > 0 ? filters : [{ ...common, keys: collections }];
}

async function figuresOf(ask: Ask, collections: readonly string[]): Promise<string[]> {
  const keys: string[] = [];
  for (const key of collections) {
    const pages = await pageThrough(async (after) => {
      const { collection } = await ask<{ collection: { figures: FigurePage } | null }>(collectionDocument, {
        key,
        after,
      });
      return collection?.figures ?? { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
    });
    for await (const page of pages) keys.push(...page.map((figure) => figure.key));
  }
  return keys;
}

interface FigurePage {
  readonly nodes: readonly { readonly key: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
