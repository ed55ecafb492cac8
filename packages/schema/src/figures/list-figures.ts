import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import type { Kind, Value } from '../connections/cursor.ts';
import type { Window } from '../connections/keyset.ts';
import type { Reading } from '../reading/reading.ts';
import { listedSql } from '../reading/visibility.ts';
import type { FigureRow } from './figure-row.ts';
import type { Order } from './figure-sort.ts';

const types = { number: 'int', uuid: 'uuid', text: 'text', instant: 'timestamptz' } as const satisfies Record<
  Kind,
  string
>;
// The names are those of our own orders, never a client's.
const columnOf = (name: string): string => (name === 'key' ? 'f."key"' : `v."${name}"`);

/**
 * One page of the figures that a condition leaves, in an order. The database says which; what they look like is read once
 * in an epoch.
 *
 * @param visible which versions a list has: those that hold unless said
 */
export async function listFigures(
  reading: Reading,
  where: Sql,
  { keyset }: Order,
  window: Window,
  visible: Sql = listedSql(reading.instant),
): Promise<FigureRow[]> {
  const { after, before, isDescending, direction, take } = window;
  const [following, preceding] = isDescending ? (['<', '>'] as const) : (['>', '<'] as const);
  const order = raw(
    Object.keys(keyset)
      .map((name) => `${columnOf(name)} ${direction}`)
      .join(', '),
  );
  const found = await reading.select<{ id: string }>(
    sql`SELECT v."id" FROM ${versions(keyset)} WHERE ${visible} AND ${where}
      ${beyond(keyset, following, after)} ${beyond(keyset, preceding, before)} ORDER BY ${order} LIMIT ${take}`,
  );
  const rows = await reading.figureVersions.loadMany(found.map(({ id }) => id));
  return rows.filter((row) => row !== null);
}

/** How many a condition leaves. */
export async function countFigures(
  reading: Reading,
  where: Sql,
  visible: Sql = listedSql(reading.instant),
): Promise<number> {
  const [row] = await reading.select<{ count: number }>(
    sql`SELECT count(*)::int AS "count" FROM "FigureVersion" v WHERE ${visible} AND ${where}`,
  );
  return row?.count ?? 0;
}

const versions = (keyset: Order['keyset']): Sql =>
  'key' in keyset ? sql`"FigureVersion" v JOIN "Figure" f ON f."id" = v."figureId"` : sql`"FigureVersion" v`;

// A row comparison is one range of an index, wherever in the list it begins.
function beyond(keyset: Order['keyset'], operator: '<' | '>', values: readonly Value[] | null): Sql {
  if (values === null) return empty;
  const place = Object.values(keyset).map((kind, index) => sql`${values[index]}::${raw(types[kind])}`);
  return sql` AND (${raw(Object.keys(keyset).map(columnOf).join(', '))}) ${raw(operator)} (${join(place)})`;
}
