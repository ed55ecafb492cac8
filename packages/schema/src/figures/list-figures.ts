import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import type { Kind, Value } from '../connections/cursor.ts';
import type { Window } from '../connections/keyset.ts';
import type { Owner } from '../reading/ask-of-owners.ts';
import type { Reading } from '../reading/reading.ts';
import type { FigureRow } from './figure-row.ts';
import type { Order } from './figure-sort.ts';

/** Which versions `v` of figures a list has. */
export interface ListedFigures {
  /** Which states a list shows at its instant: see visibility.ts and `visibleIn`. */
  readonly visible: Sql;
  /** What else has to hold of them. */
  readonly where: Sql;
  /** Whose they are, where they are those of one record, and which versions are an owner's. */
  readonly of?: { readonly owner: Owner; readonly isTheirs: (owner: Sql) => Sql };
}

const types = { number: 'int', uuid: 'uuid', text: 'text', instant: 'timestamptz' } as const satisfies Record<
  Kind,
  string
>;
// The names are those of our own orders, never a client's.
const columnOf = (name: string): string => (name === 'key' ? 'f."key"' : `v."${name}"`);

/** One page of a list, in an order. The database says which; what they look like is read once in an epoch. */
export async function listFigures(
  reading: Reading,
  list: ListedFigures,
  { keyset }: Order,
  window: Window,
): Promise<FigureRow[]> {
  const { after, before, isDescending, direction, take } = window;
  const [following, preceding] = isDescending ? (['<', '>'] as const) : (['>', '<'] as const);
  const order = raw(
    Object.keys(keyset)
      .map((name) => `${columnOf(name)} ${direction}`)
      .join(', '),
  );
  const found = await selectOf<{ id: string }>(
    reading,
    list,
    (isListed) => sql`SELECT v."id" FROM ${versions(keyset)} WHERE ${isListed}
      ${beyond(keyset, following, after)} ${beyond(keyset, preceding, before)} ORDER BY ${order} LIMIT ${take}`,
  );
  const rows = await reading.figureVersions.loadMany(found.map(({ id }) => id));
  return rows.filter((row) => row !== null);
}

/** How many a list has. */
export async function countFigures(reading: Reading, list: ListedFigures): Promise<number> {
  const [row] = await selectOf<{ count: number }>(
    reading,
    list,
    (isListed) => sql`SELECT count(*)::int AS "count" FROM "FigureVersion" v WHERE ${isListed}`,
  );
  return row?.count ?? 0;
}

/** Asks something of the versions of a list; with others, where the same is asked of the lists of several records. */
export function selectOf<Row>(
  { select, askOfOwners }: Pick<Reading, 'select' | 'askOfOwners'>,
  { visible, where, of }: ListedFigures,
  statement: (isListed: Sql) => Sql,
): Promise<Row[]> {
  const isListed = sql`${visible} AND ${where}`;
  if (!of) return select<Row>(statement(isListed));
  return askOfOwners<Row>(of.owner, (owner) => statement(sql`${isListed} AND ${of.isTheirs(owner)}`));
}

const versions = (keyset: Order['keyset']): Sql =>
  'key' in keyset ? sql`"FigureVersion" v JOIN "Figure" f ON f."id" = v."figureId"` : sql`"FigureVersion" v`;

// A row comparison is one range of an index, wherever in the list it begins.
function beyond(keyset: Order['keyset'], operator: '<' | '>', values: readonly Value[] | null): Sql {
  if (values === null) return empty;
  const place = Object.values(keyset).map((kind, index) => sql`${values[index]}::${raw(types[kind])}`);
  return sql` AND (${raw(Object.keys(keyset).map(columnOf).join(', '))}) ${raw(operator)} (${join(place)})`;
}
