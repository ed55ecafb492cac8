import type { DefaultConnectionArguments, PageInfoShape } from '@pothos/plugin-relay';
import { badInput } from '../errors/bad-input.ts';
import type { Read, Reading } from '../reading/reading.ts';
import { cursorOf, type ListName, markOf, placeAt } from './cursor.ts';
import { between, type Keyset, orderBy, placeOf, type Window } from './keyset.ts';

const defaultSize = 20;
const maxSize = 100;

/** The part of a Prisma model that a list needs. */
interface Listed<Row> {
  readonly name: ListName;
  /** Finds the rows of a page: `query` as Prisma takes it, `window` the same for who writes SQL. */
  findMany(query: { where: object; orderBy: object[]; take: number }, window: Window): Promise<Row[]>;
  count(query: { where: object }): Promise<number>;
}

/** A list that is in memory already. */
interface InMemory<Item> {
  readonly name: ListName;
  readonly items: readonly Item[];
  /** Its place in the list, by which it is ordered, and which stays when others leave it. */
  placeOf(item: Item): number;
}

/** One page of a list. Its cursors are made where they are asked for: most pages are read without one. */
export interface Page<Item> {
  edges: Edge<Item>[];
  pageInfo: PageInfoShape;
  totalCount: () => number | Promise<number>;
}

interface Edge<Item> {
  readonly node: Item;
  readonly cursor: string;
}

type Stored<Row> = Listed<Row> & { where: object; keyset: Keyset; isDescending?: boolean };

/** Pages through public rows, each of which remembers the reading that it comes from. */
export function connect<Row extends object>(
  args: DefaultConnectionArguments,
  reading: Reading,
  list: Stored<Row>,
): Promise<Page<Read<Row>>> {
  return pageThrough(args, list, (row) => ({ row, reading }));
}

/** Pages through rows that are not for everyone. */
export function connectRows<Row extends object>(
  args: DefaultConnectionArguments,
  list: Stored<Row>,
): Promise<Page<Row>> {
  return pageThrough(args, list, (row) => row);
}

/** Pages by the rows' place in the order, forwards or backwards. */
async function pageThrough<Row extends object, Item>(
  args: DefaultConnectionArguments,
  list: Stored<Row>,
  nodeOf: (row: Row) => Item,
): Promise<Page<Item>> {
  const mark = markWhenAsked(list.name);
  const window = windowOf(args, mark, list.keyset, list.isDescending);
  const { direction, take } = window;
  const found = await list.findMany(
    {
      where: { AND: [list.where, between(list.keyset, window)] },
      orderBy: orderBy(list.keyset, direction),
      take,
    },
    window,
  );
  return pageOf(args, found, {
    nodeOf,
    cursorOf: (row) => cursorOf(mark(), placeOf(list.keyset, row)),
    totalCount: () => list.count({ where: list.where }),
  });
}

/** Pages through what is in memory already. */
export function connectAll<Item>(args: DefaultConnectionArguments, list: InMemory<Item>): Page<Item> {
  const mark = markWhenAsked(list.name);
  const { after, before, direction, take } = windowOf(args, mark, { place: 'number' });
  const first = Number(after?.[0] ?? Number.NEGATIVE_INFINITY);
  const last = Number(before?.[0] ?? Number.POSITIVE_INFINITY);
  const inside = list.items.filter((item) => list.placeOf(item) > first && list.placeOf(item) < last);
  return pageOf(args, (direction === 'desc' ? inside.toReversed() : inside).slice(0, take), {
    nodeOf: (item) => item,
    cursorOf: (item) => cursorOf(mark(), [list.placeOf(item)]),
    totalCount: () => list.items.length,
  });
}

function markWhenAsked(name: ListName): () => string {
  let mark: string | undefined;
  return () => {
    mark ??= markOf(name);
    return mark;
  };
}

function windowOf(
  args: DefaultConnectionArguments,
  mark: () => string,
  keyset: Keyset,
  isDescending = false,
): Window {
  requirePage(args);
  const holds = Object.values(keyset);
  return {
    after: placeAt(mark, holds, 'after', args.after),
    before: placeAt(mark, holds, 'before', args.before),
    isDescending,
    direction: isBackwards(args) === isDescending ? 'asc' : 'desc',
    // One more than asked for tells whether there is more.
    take: sizeOf(args) + 1,
  };
}

/** The page of what was found in its window, in the direction in which it was read. */
function pageOf<Found, Item>(
  args: DefaultConnectionArguments,
  found: readonly Found[],
  {
    nodeOf,
    cursorOf,
    totalCount,
  }: { nodeOf: (found: Found) => Item; cursorOf: (found: Found) => string } & Pick<Page<Item>, 'totalCount'>,
): Page<Item> {
  const hasMore = found.length > sizeOf(args);
  const asked = found.slice(0, sizeOf(args));
  const edges = (isBackwards(args) ? asked.reverse() : asked).map((each) => ({
    node: nodeOf(each),
    get cursor() {
      return cursorOf(each);
    },
  }));
  return {
    edges,
    pageInfo: {
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
      hasNextPage: isBackwards(args) ? args.before != null : hasMore,
      hasPreviousPage: isBackwards(args) ? hasMore : args.after != null,
    },
    totalCount,
  };
}

const isBackwards = ({ last }: DefaultConnectionArguments): boolean => typeof last === 'number';
const sizeOf = ({ first, last }: DefaultConnectionArguments): number => last ?? first ?? defaultSize;

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
  if (typeof last === 'number' && after != null)
    throw badInput('after', 'after goes with first, before with last.');
  if (typeof first === 'number' && before != null)
    throw badInput('before', 'before goes with last, after with first.');
}
