import { kindNames, type TextsOf } from '@akto-figures/contents';
import type { ChangeKind } from '@akto-figures/prisma/client';
import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import type { Value } from '../connections/cursor.ts';
import type { Keyset, Window } from '../connections/keyset.ts';
import { idsOfKeys } from '../figures/where-figure.ts';
import { columnsOf } from '../locale/columns-of.ts';
import type { Reading } from '../reading/reading.ts';
import type { ChangeConditions, FigureConditions } from './change-filter.ts';
import { type RecordType, recordKinds } from './record-kinds.ts';

/** A version that joined what is public by a release, and the one that stood before it. */
export interface ChangeRow extends TextsOf<'change'> {
  /** The number of the epoch that the release came out with; the last one possible where the database cannot write it yet. */
  readonly number: number;
  /** When it came out: the latest time of all releases that were out by then. It never goes back from one epoch to the next. */
  readonly cameOutAt: Date;
  readonly releaseId: string;
  /** The kind of the record, by its place in the table of kinds. */
  readonly kind: number;
  readonly key: string;
  readonly type: RecordType;
  readonly recordId: string;
  readonly versionId: string;
  readonly changeKind: ChangeKind;
  readonly publicFrom: Date;
  /** Whether it stood when its release came out: where that one came late, a later version may have come first. */
  readonly stood: boolean;
  readonly previousId: string | null;
  readonly previousFrom: Date | null;
}

/** The order of all changes, to which the next release only adds. */
export const keyset = {
  number: 'number',
  cameOutAt: 'instant',
  releaseId: 'uuid',
  kind: 'number',
  key: 'text',
} as const satisfies Keyset;

/** The changes of which releases: a condition on releases `o` that are out. */
export type WhichReleases = Sql;

/** One page of the changes that a filter leaves. */
export async function listChanges(
  { select, instant }: Reading,
  which: WhichReleases,
  conditions: ChangeConditions,
  { after, before, isDescending, direction, take }: Window,
): Promise<ChangeRow[]> {
  const [following, preceding] = isDescending ? (['<', '>'] as const) : (['>', '<'] as const);
  const order = inOrder('c', Object.keys(keyset), direction);
  return select<ChangeRow>(
    sql`${outAtSql(instant)}, page AS (
      SELECT o."number", o."cameOutAt", o."releaseId", c.* FROM "out" o CROSS JOIN LATERAL (${versionsSql(conditions)}) c
      WHERE ${which}
    ), cut AS (
      SELECT c.* FROM page c WHERE true ${beyond(following, after)} ${beyond(preceding, before)} ORDER BY ${order} LIMIT ${take}
    )
    SELECT c.*, (c."publicUntil" IS NULL OR c."publicUntil" > c."cameOutAt") AS "stood",
      p."id" AS "previousId", p."publicFrom" AS "previousFrom"
    FROM cut c LEFT JOIN LATERAL (${previousSql}) p ON true ORDER BY ${order}`,
  );
}

/** All changes that a filter leaves. */
export function listAllChanges(
  reading: Reading,
  which: WhichReleases,
  conditions: ChangeConditions,
): Promise<ChangeRow[]> {
  const all: Window = { after: null, before: null, isDescending: false, direction: 'asc', take: 2 ** 31 - 1 };
  return listChanges(reading, which, conditions, all);
}

/** How many changes a filter leaves. */
export async function countChanges(
  { select, instant }: Reading,
  which: WhichReleases,
  conditions: ChangeConditions,
): Promise<number> {
  const [row] = await select<{ count: number }>(
    sql`${outAtSql(instant)} SELECT count(*)::int AS "count"
      FROM "out" o CROSS JOIN LATERAL (${versionsSql(conditions)}) c WHERE ${which}`,
  );
  return row?.count ?? 0;
}

/** The releases that are out in a reading, each with the epoch that it came out with. */
export const outAtSql = (instant: Date): Sql => sql`WITH "out" AS (
  SELECT r."id" AS "releaseId", r."releasedAt", coalesce(j."number", 2147483647) AS "number",
    coalesce(e."releasedAt", r."releasedAt") AS "cameOutAt"
  FROM "Release" r LEFT JOIN "EpochRelease" j ON j."releaseId" = r."id" LEFT JOIN "Epoch" e ON e."number" = j."number"
  WHERE r."state" = 'APPROVED' AND r."releasedAt" <= ${instant}
)`;

/** The versions of a release `o` that a filter leaves, of all kinds of records. */
export function versionsSql({ kinds, records, figures }: ChangeConditions): Sql {
  const places = recordKinds.map((each, place) => ({ ...each, place }));
  const asked = places.filter(({ kind }) => !records || records.includes(kind));
  const none = asked.length === 0;
  const parts = (none ? places.filter(({ kind }) => kind === 'FIGURE') : asked).map(
    ({ kind, type, place, idColumn, key }) => sql`
      SELECT ${raw(String(place))} AS "kind", ${raw(key)} AS "key", ${raw(`'${type}'`)} AS "type",
        x.${raw(`"${idColumn}"`)} AS "recordId", x."id" AS "versionId", x."changeKind"::text AS "changeKind",
        ${columnsOf('x', 'change')}, x."publicFrom", x."publicUntil"
      FROM ${raw(`"${kindNames[kind]}Version" x JOIN "${kindNames[kind]}" s ON s."id" = x."${idColumn}"`)}
      WHERE x."releaseId" = o."releaseId" AND x."publicFrom" IS NOT NULL ${none ? sql`AND false` : empty}
        ${kinds ? sql`AND x."changeKind"::text = ANY(${kinds}::text[])` : empty}
        ${figures ? sql`AND ${nowOrBefore(figures)}` : empty}`,
  );
  return join(parts, ' UNION ALL ');
}

/**
 * Whether a version `x` of a figure meets a condition on versions `v`, or the one did that stood before it. What names the figures
 * themselves is asked of them: of a release of 100,000 figures the database looks at those alone.
 */
function nowOrBefore({ where, keys }: FigureConditions): Sql {
  if (keys) return sql`x."figureId" IN (${idsOfKeys(keys)})`;
  return sql`EXISTS (
    SELECT FROM "FigureVersion" v WHERE v."figureId" = x."figureId" AND (${where})
      AND (v."id" = x."id" OR v."publicUntil" = x."publicFrom")
  )`;
}

/** The version that stood before that of a change `c`. */
const previousSql: Sql = join(
  recordKinds.map(
    ({ kind, type, idColumn }) => sql`(
      SELECT p."id", p."publicFrom" FROM ${raw(`"${kindNames[kind]}Version" p WHERE c."type" = '${type}' AND p."${idColumn}" = c."recordId"`)}
        AND p."publicFrom" < c."publicFrom" ORDER BY p."publicFrom" DESC LIMIT 1
    )`,
  ),
  ' UNION ALL ',
);

/** The order in which releases came out, or a longer one of these columns. */
export const inOrder = (
  table: 'o' | 'c',
  columns: readonly string[] = ['number', 'cameOutAt', 'releaseId'],
  direction: Window['direction'] = 'asc',
): Sql => raw(columns.map((name) => `${table}."${name}" ${direction}`).join(', '));

const types = { number: 'int', uuid: 'uuid', text: 'text', instant: 'timestamptz' } as const;

function beyond(operator: '<' | '>', values: readonly Value[] | null): Sql {
  if (values === null) return empty;
  const place = Object.values(keyset).map((kind, index) => sql`${values[index]}::${raw(types[kind])}`);
  const columns = Object.keys(keyset).map((name) => `c."${name}"`);
  return sql` AND (${raw(columns.join(', '))}) ${raw(operator)} (${join(place)})`;
}
