import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import type { Value, Window } from '../connections/keyset.ts';
import type { Reading } from '../reading/reading.ts';
import { listedSql } from '../reading/visibility.ts';
import type { FigureRow } from './figure-row.ts';
import type { Order } from './figure-sort.ts';

// A row comparison is one range of an index, wherever in the list it begins.
const columns = {
  position: { column: 'v."position"', type: 'int' },
  figureId: { column: 'v."figureId"', type: 'uuid' },
  key: { column: 'f."key"', type: 'text' },
  period: { column: 'v."period"', type: 'text' },
  publicFrom: { column: 'v."publicFrom"', type: 'timestamptz' },
} as const;

/**
 * One page of the figures that a condition leaves, in an order. The database says which; what they look like is read once
 * in an epoch.
 */
export async function listFigures(
  reading: Reading,
  where: Sql,
  { keyset }: Order,
  window: Window,
): Promise<FigureRow[]> {
  const { after, before, isDescending, direction, take } = window;
  const [following, preceding] = isDescending ? (['<', '>'] as const) : (['>', '<'] as const);
  const order = raw(keyset.map((name) => `${columns[name].column} ${direction}`).join(', '));
  const found = await reading.select<{ id: string }>(
    sql`SELECT v."id" FROM ${versions(keyset)} WHERE ${listedSql(reading.instant)} AND ${where}
      ${beyond(keyset, following, after)} ${beyond(keyset, preceding, before)} ORDER BY ${order} LIMIT ${take}`,
  );
  const rows = await Promise.all(found.map(({ id }) => reading.figureVersions.load(id)));
  return rows.filter((row) => row !== null);
}

/** How many a condition leaves. */
export async function countFigures(reading: Reading, where: Sql): Promise<number> {
  const [row] = await reading.select<{ count: number }>(
    sql`SELECT count(*)::int AS "count" FROM "FigureVersion" v WHERE ${listedSql(reading.instant)} AND ${where}`,
  );
  return row?.count ?? 0;
}

const versions = (keyset: Order['keyset']): Sql =>
  keyset.includes('key')
    ? sql`"FigureVersion" v JOIN "Figure" f ON f."id" = v."figureId"`
    : sql`"FigureVersion" v`;

function beyond(keyset: Order['keyset'], operator: '<' | '>', values: readonly Value[] | null): Sql {
  if (values === null) return empty;
  const place = keyset.map((name, index) => sql`${values[index]}::${raw(columns[name].type)}`);
  return sql` AND (${raw(keyset.map((name) => columns[name].column).join(', '))}) ${raw(operator)} (${join(place)})`;
}
