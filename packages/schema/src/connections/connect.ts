import {
  type DefaultConnectionArguments,
  type PageInfoShape,
  resolveArrayConnection,
} from '@pothos/plugin-relay';
import { badInput } from '../errors/bad-input.ts';
import type { Read, Reading } from '../reading/reading.ts';
import { between, cursorOf, type Keyset, orderBy, placesOf, type Window } from './keyset.ts';

const defaultSize = 20;
const maxSize = 100;

/** The part of a Prisma model that a list needs. */
interface Listed<Row> {
  /** Finds the rows of a page: `query` as Prisma takes it, `window` the same for who writes SQL. */
  findMany(query: { where: object; orderBy: object[]; take: number }, window: Window): Promise<Row[]>;
  count(query: { where: object }): Promise<number>;
}

/** One page of a list. */
export interface Page<Item> {
  edges: { cursor: string; node: Item }[];
  pageInfo: PageInfoShape;
  totalCount: () => number | Promise<number>;
}

/** Pages through stored rows by their place in the order, forwards or backwards. */
export async function connect<Row extends object>(
  args: DefaultConnectionArguments,
  reading: Reading,
  list: Listed<Row> & { where: object; keyset: Keyset; isDescending?: boolean },
): Promise<Page<Read<Row>>> {
  requirePage(args);
  const { after, before, last } = args;
  const isBackwards = typeof last === 'number';
  const size = last ?? args.first ?? defaultSize;
  const isDescending = list.isDescending ?? false;
  const direction = isBackwards === isDescending ? 'asc' : 'desc';
  // One more than asked for tells whether there is more.
  const take = size + 1;
  const found = await list.findMany(
    {
      where: { AND: [list.where, between(list.keyset, isDescending, { after, before })] },
      orderBy: orderBy(list.keyset, direction),
      take,
    },
    { ...placesOf(list.keyset, { after, before }), isDescending, direction, take },
  );
  const hasMore = found.length > size;
  const rows = isBackwards ? found.slice(0, size).reverse() : found.slice(0, size);
  const edges = rows.map((row) => ({
    cursor: cursorOf(list.keyset, row),
    node: { row, reading },
  }));
  return {
    edges,
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasNextPage: isBackwards ? before != null : hasMore,
      hasPreviousPage: isBackwards ? hasMore : after != null,
    },
    totalCount: () => list.count({ where: list.where }),
  };
}

/** Pages through what is in memory already. */
export function connectAll<Item>(args: DefaultConnectionArguments, items: readonly Item[]): Page<Item> {
  requirePage(args);
  const connection = resolveArrayConnection({ args, defaultSize, maxSize }, items);
  // Pothos allows for lists with holes; a list of items has none.
  const edges = connection.edges as Page<Item>['edges'];
  return { ...connection, edges, totalCount: () => items.length };
}

function requirePage({ first, last, after, before }: DefaultConnectionArguments): void {
  for (const [name, size] of Object.entries({ first, last })) {
    if (typeof size === 'number' && (size < 1 || size > maxSize)) {
      throw badInput(
        name,
        `${name} is ${size}; give 1 to ${maxSize}, and go on with ${name === 'first' ? 'after' : 'before'}.`,
      );
    }
  }
  if (typeof first === 'number' && typeof last === 'number') {
    throw badInput('last', 'first and last were both given; give one of them.');
  }
  if (typeof last === 'number' && after) throw badInput('after', 'after goes with first, before with last.');
  if (typeof first === 'number' && before)
    throw badInput('before', 'before goes with last, after with first.');
}
