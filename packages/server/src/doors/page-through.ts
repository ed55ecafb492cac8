/** A page of a list of the graph. */
export interface Page<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * All pages of a list, each asked for when it is needed. The first one is asked for at once, so that what the graph
 * refuses is refused before an answer has begun.
 */
export async function pageThrough<Item>(
  askPage: (after: string | null) => Promise<Page<Item>>,
): Promise<AsyncIterable<readonly Item[]>> {
  const first = await askPage(null);
  return (async function* () {
    let page = first;
    for (;;) {
      yield page.nodes;
      if (!page.pageInfo.hasNextPage) return;
      page = await askPage(page.pageInfo.endCursor);
    }
  })();
}
