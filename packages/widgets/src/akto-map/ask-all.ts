import { addressOf, ask, type Variables } from '../hub/ask.ts';

/** A list with pages, as the hub gives it. */
export type Paged<Node> = {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

/**
 * Asks a hub for all pages of a list, in the language and as of the instant of a question before: its address says both.
 * What else is asked, départements with `deep`, comes with the first page.
 */
export async function askAll<Data, Node>(
  before: string,
  documentId: string,
  variables: Variables,
  listOf: (data: Data) => Paged<Node>,
): Promise<{ data: Data; nodes: readonly Node[] }> {
  const [hub = '', query] = before.split('/graphql?');
  const { l, t } = JSON.parse(new URLSearchParams(query).get('variables') as string);
  const nodes: Node[] = [];
  let first: Data | undefined;
  let after: string | null = null;
  for (;;) {
    const more = after ? { after, deep: undefined } : {};
    const data: Data = await ask(addressOf(hub, documentId, { l, t, ...variables, ...more }));
    first ??= data;
    const { nodes: some, pageInfo } = listOf(data);
    nodes.push(...some);
    // A broken hub gives no cursor, or the same again.
    if (!pageInfo.hasNextPage || pageInfo.endCursor === after) return { data: first, nodes };
    after = pageInfo.endCursor;
  }
}
