import type { Answer, Warning } from './ask.ts';
import { HubError } from './hub-error.ts';

/** A page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** How many items the whole list has. */
  readonly totalCount: number;
  /** The state of the hub that it is of; another one than the page before had means that a release came out between. */
  readonly epoch: string | null;
  /** Where the next page begins, as `after` of the list takes it; null on the last page. */
  readonly next: string | null;
  /** What was asked for and is nothing public: a misspelt key. */
  readonly warnings: readonly Warning[];
}

/** A list of the hub, read page by page while it is walked through. Each walk asks anew. */
export interface List<Item> extends AsyncIterable<Item> {
  /** The same in pages. */
  pages(): AsyncGenerator<Page<Item>, void, undefined>;
  /** All of it at once, for lists that have room in memory. */
  all(): Promise<Item[]>;
}

/** How the graph gives a page. */
export interface Connection<Item> {
  readonly totalCount?: number;
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Asks for the page that follows a cursor, or for the first one. */
export type AskPage<Data> = (after: string | null) => Promise<Answer<Data>>;

/** A list of what is found in each answer; an empty one where nothing is found. */
export function listOf<Data, Item>(
  askPage: AskPage<Data>,
  find: (data: Data) => Connection<Item> | null | undefined,
  {
    after: from = null,
    epochOf = () => null,
  }: { after?: string | null | undefined; epochOf?: (data: Data) => string | null } = {},
): List<Item> {
  async function* pages(): AsyncGenerator<Page<Item>, void, undefined> {
    let after = from;
    for (;;) {
      const { data, warnings } = await askPage(after);
      const found = find(data);
      const { endCursor = null, hasNextPage = false } = found?.pageInfo ?? {};
      if (hasNextPage && (endCursor === null || endCursor === after))
        throw new HubError({ code: 'NO_HUB', message: 'A page says that more follows, and not from where.' });
      const items = found?.nodes ?? [];
      const next = hasNextPage ? endCursor : null;
      yield { items, totalCount: found?.totalCount ?? items.length, epoch: epochOf(data), next, warnings };
      if (next === null) return;
      after = next;
    }
  }
  return {
    pages,
    async all() {
      const all: Item[] = [];
      for await (const { items } of pages()) all.push(...items);
      return all;
    },
    async *[Symbol.asyncIterator]() {
      for await (const { items } of pages()) yield* items;
    },
  };
}
