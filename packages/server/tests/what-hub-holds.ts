import { plain, toldChange } from '../src/changes/told-change.ts';
import type { TestHub } from './a-hub.ts';

const [, , ...parts] = toldChange.split(/(?=fragment )/);
const toldRecord = parts.join('').replaceAll('$locale', 'FR');

interface Listed {
  readonly __typename: string;
  readonly name: string;
  readonly plan?: { readonly key: string };
  readonly place?: { readonly level: string; readonly code: string };
}

/** What is asked of each list. The sources are those that figures cite. */
const lists = {
  figures: 'name: key ...ToldRecord',
  actors: 'name: key ...ToldRecord',
  indicators: 'name: key ...ToldRecord',
  conventions: 'name: key ...ToldRecord',
  collections: 'name: key ...ToldRecord',
  actionPlans: 'plan: convention { key } place: territory { level code } ...ToldRecord',
} as const;

/** All that a hub lists now, by type and key, as a line of changes has it: asked of its lists, and of no changes. */
export async function whatHubHolds(hub: TestHub): Promise<Map<string, unknown>> {
  const held = new Map<string, unknown>();
  const hold = ({ name, plan, place, ...record }: Listed): void => {
    const key = plan && place ? `${plan.key}/${place.level.toLowerCase()}:${place.code}` : name;
    held.set(`${record.__typename} ${key}`, plain(record));
  };
  for (const [list, fields] of Object.entries(lists))
    for (const node of await allOf<Listed>(hub, list, `__typename ${fields}`)) hold(node);
  const cited = await allOf<{ citations: { source: Listed }[] }>(
    hub,
    'figures',
    'citations { source { __typename name: key ...ToldRecord } }',
  );
  for (const { source } of cited.flatMap(({ citations }) => citations)) hold(source);
  return held;
}

/** The figures that each figure is shown with, by their keys: asked of the graph, which leaves out what was withdrawn. */
export async function relatedInHub(hub: TestHub): Promise<Map<string, Record<string, unknown>>> {
  const figures = await allOf<{ name: string } & Record<string, unknown>>(
    hub,
    'figures',
    'name: key partOf { key } parts { key } exampleOf { key } examples { key } with { key } derivedFrom { key }',
  );
  return new Map(figures.map(({ name, ...related }) => [name, plain(related) as Record<string, unknown>]));
}

async function allOf<Node>(hub: TestHub, list: string, fields: string): Promise<Node[]> {
  const query = `query ($after: String) { ${list}(first: 5, after: $after) {
    nodes { ${fields} } pageInfo { hasNextPage endCursor }
  } } ${fields.includes('...') ? toldRecord : ''}`;
  const nodes: Node[] = [];
  for (let after: string | null = null; ; ) {
    const address = new URLSearchParams({ query, variables: JSON.stringify({ after }) });
    const { data, errors } = await (await hub.get(`/graphql?${address}`)).json();
    if (errors) throw new Error(JSON.stringify(errors));
    nodes.push(...data[list].nodes);
    if (!data[list].pageInfo.hasNextPage) return nodes;
    after = data[list].pageInfo.endCursor;
  }
}
