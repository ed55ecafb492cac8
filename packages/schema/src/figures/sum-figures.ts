import { unitNamed } from '@akto-figures/contents';
import {
  type Qualifier,
  type Quantity,
  quantity,
  type Reason,
  readDecimal,
  sum,
  unitKey,
  unitWords,
} from '@akto-figures/quantity';
import sql, { raw, type Sql } from 'sql-template-tag';
import type { Reading } from '../reading/reading.ts';
import { type ListedFigures, selectOf } from './list-figures.ts';
import { type Extent, overlapOf } from './overlap.ts';

/** Why figures are not added up, by themselves; or by their quantities: see packages/quantity. */
export const sumRefusals = {
  NO_FIGURES: 'There is no figure.',
  MIXED_UNITS: 'They are in several units.',
  MIXED_ROLES: 'Objectives, starting points or rates are among results.',
  MIXED_INDICATORS: 'They count different things.',
  MIXED_POPULATIONS: 'They count different people: those of a body and those of the whole country.',
  NOT_ADDITIVE:
    'Nobody says that values of their indicator may be added up: a company that came twice counts once. Rates never are.',
  NOT_STATED: 'A source does not state one of them, or it cannot be read there.',
  NOT_NUMBERS: 'One of them is no plain number: a range, "7 sur 10", a change, something per year.',
  PARTS_AND_WHOLES: 'One of them is a share of another, or illustrates it.',
  OVERLAPPING_TERRITORIES: 'One is of a territory that holds that of another, at the same time.',
  OVERLAPPING_PERIODS: 'Two are of the same territory, and their periods have days in common.',
  TOO_MANY: 'There are too many places and periods to see whether some overlap: more than 2,000.',
  NO_COMMON_BOUND: 'Their bounds point in different directions: "plus de 5" and "moins de 10" bound no sum.',
} as const;

export type SumRefusal = keyof typeof sumRefusals;

/** What figures add up to, bounds and all, or why not; and which they are. */
export interface FigureSum {
  readonly quantity: Quantity | null;
  readonly because: { readonly refusal: SumRefusal; readonly reason?: Reason } | null;
  readonly count: number;
  /** The keys of at most a hundred of them, in their order. */
  readonly keys: readonly string[];
}

/** By what figures are grouped, and by which column of a version. */
export const groupings = {
  TERRITORY: 'v."territoryId"',
  PERIOD: 'v."period"',
  CONVENTION: `coalesce(v."conventionId"::text, '')`,
  ROLE: 'v."role"::text',
} as const;

export interface Group {
  /** What its figures have in common: the id of a territory or a convention, a period, a role. */
  readonly of: string;
  /** Whether the period of one of them follows from its source and is not stated there. */
  readonly isPeriodInferred: boolean;
  readonly sum: FigureSum;
}

export const mostGroups = 200;

/** The sum of a whole list, whatever page of it is read. */
export async function sumOf(reading: Reading, list: ListedFigures): Promise<FigureSum> {
  const [group] = await groupsOf(reading, list, "''");
  return group?.sum ?? { quantity: null, because: { refusal: 'NO_FIGURES' }, count: 0, keys: [] };
}

/** The sums of a list's groups, in their order: one more than `mostGroups` where there are more. */
export async function groupsOf(reading: Reading, list: ListedFigures, column: string): Promise<Group[]> {
  const rows = await selectOf<GroupRow>(reading, list, (isListed) => statement(isListed, column));
  return Promise.all(
    rows.map(async (row) => {
      const { of, isPeriodInferred } = row;
      return { of, isPeriodInferred, sum: await added(row, reading) };
    }),
  );
}

interface GroupRow {
  readonly of: string;
  readonly count: number;
  readonly isPeriodInferred: boolean;
  readonly isMixed: boolean;
  readonly isOfMixedRoles: boolean;
  readonly isOfMixedPopulations: boolean;
  readonly role: string;
  readonly indicatorId: string;
  /** In JSON, as the two databases give arrays differently. */
  readonly units: string;
  readonly unstated: number;
  readonly otherKinds: number;
  readonly hasParts: boolean;
  readonly amounts: string | null;
  readonly extents: string | null;
  readonly keys: string;
}

const mostExtents = 2000;

/**
 * One statement for all of it. What was withdrawn adds nothing, wherever it is listed. A first look tells most of what keeps a
 * group from being added up; only the others are gone through again. Beside others "7,6 millions" is about 7 600 000: to the unit, no
 * source says it.
 */
const statement = (isListed: Sql, column: string): Sql => sql`
  WITH m AS MATERIALIZED (
    SELECT ${raw(column)} AS "of", v."id", v."figureId", v."indicatorId", v."role"::text AS "role", v."ofWhom", v."unit",
      v."statement", v."qualifier"::text AS "qualifier", v."number", v."scale", v."territoryId", v."periodStart", v."periodEnd", v."periodInferred",
      (v."valueKind" IS NULL AND v."isChange" IS NOT TRUE AND v."per" IS NULL) AS "isPlain"
    FROM "FigureVersion" v
    WHERE ${isListed} AND v."changeKind" <> 'WITHDRAWAL'
  ), look AS (
    SELECT m."of", count(*)::int AS "count", bool_or(m."periodInferred") AS "isPeriodInferred",
      min(m."indicatorId"::text COLLATE "C") AS "indicatorId",
      min(m."indicatorId"::text COLLATE "C") <> max(m."indicatorId"::text COLLATE "C") AS "isMixed",
      min(m."role" COLLATE "C") AS "role",
      min(m."role" COLLATE "C") <> max(m."role" COLLATE "C") AS "isOfMixedRoles",
      count(m."ofWhom") > 0 AND count(m."ofWhom") < count(*) AS "isOfMixedPopulations",
      (count(*) FILTER (WHERE m."statement" <> 'STATED'))::int AS "unstated",
      (count(*) FILTER (WHERE NOT m."isPlain"))::int AS "otherKinds"
    FROM m GROUP BY m."of" ORDER BY m."of" COLLATE "C" LIMIT ${mostGroups + 1}
  ), units AS (
    SELECT u."of", json_agg(u."unit" ORDER BY u."unit" COLLATE "C")::text AS "units"
    FROM (SELECT DISTINCT m."of", m."unit" FROM m) u GROUP BY 1
  ), keys AS (
    SELECT k."of", json_agg(f."key")::text AS "keys"
    FROM (SELECT m."of", unnest((array_agg(m."figureId" ORDER BY m."figureId"))[1:100]) AS "id" FROM m GROUP BY 1) k
      JOIN "Figure" f ON f."id" = k."id"
    GROUP BY 1
  ), fit AS MATERIALIZED (
    SELECT m.* FROM m JOIN look l ON l."of" = m."of"
    WHERE NOT (l."isMixed" OR l."isOfMixedRoles" OR l."isOfMixedPopulations") AND l."unstated" = 0 AND l."otherKinds" = 0
  ), parts AS (
    SELECT DISTINCT a."of" FROM fit a JOIN "FigureRelation" r ON r."versionId" = a."id"
      JOIN fit b ON b."figureId" = r."figureId" AND b."of" = a."of" WHERE r."kind" IN ('PART_OF', 'EXAMPLE_OF')
  ), amounts AS (
    SELECT p."of", json_agg(json_build_array(p."qualifier", p."number") ORDER BY p."qualifier", p."sign")::text AS "amounts"
    FROM (
      SELECT m."of", CASE WHEN l."count" > 1 AND m."qualifier" = 'EXACT' AND m."scale" IS NOT NULL THEN 'ABOUT' ELSE m."qualifier" END
          AS "qualifier", sign(m."number") AS "sign", trim_scale(sum(m."number"))::text AS "number"
      FROM fit m JOIN look l ON l."of" = m."of" WHERE m."number" IS NOT NULL GROUP BY 1, 2, 3
    ) p GROUP BY 1
  ), extents AS (
    SELECT e."of", json_agg(json_build_object('territoryId', e."territoryId", 'start', e."periodStart", 'end', e."periodEnd",
      'count', e."count")) FILTER (WHERE e."place" <= ${mostExtents + 1})::text AS "extents"
    FROM (
      SELECT "of", "territoryId", "periodStart", "periodEnd", count(*)::int AS "count",
        row_number() OVER (PARTITION BY "of") AS "place"
      FROM fit GROUP BY 1, 2, 3, 4
    ) e GROUP BY 1
  )
  SELECT l.*, u."units", k."keys", p."of" IS NOT NULL AS "hasParts", a."amounts", e."extents"
  FROM look l JOIN units u ON u."of" = l."of" JOIN keys k ON k."of" = l."of"
    LEFT JOIN parts p ON p."of" = l."of" LEFT JOIN amounts a ON a."of" = l."of" LEFT JOIN extents e ON e."of" = l."of"
  ORDER BY l."of" COLLATE "C"`;

async function added(row: GroupRow, reading: Reading): Promise<FigureSum> {
  const { count } = row;
  const keys = (JSON.parse(row.keys) as string[]).toSorted();
  const without = (refusal: SumRefusal, reason?: Reason): FigureSum => ({
    quantity: null,
    because: { refusal, ...(reason && { reason }) },
    count,
    keys,
  });
  const known = await reading.units();
  const units = (JSON.parse(row.units) as string[]).map((key) => unitNamed(key, known));
  if (new Set(units.map(unitKey)).size > 1) return without('MIXED_UNITS');
  if (row.unstated > 0) return without('NOT_STATED');
  if (row.otherKinds > 0) return without('NOT_NUMBERS');
  const [unit = null] = units;
  const because = count === 1 ? null : await whyNot(row, unit === null || unitWords(unit).additive, reading);
  if (because) return without(because);
  const amounts = (JSON.parse(row.amounts ?? '[]') as [Qualifier, string][]).map(([qualifier, number]) => ({
    qualifier,
    number: readDecimal(number),
  }));
  if (amounts.some(({ number }) => 'fault' in number)) return without('NO_COMMON_BOUND', 'tooLarge');
  const parts = amounts.flatMap(({ qualifier, number }) =>
    'number' in number ? [quantity({ qualifier, number: number.number, unit })] : [],
  );
  const total = sum(parts);
  if (total.kind === 'notComparable') return without('NO_COMMON_BOUND', total.reason);
  return { quantity: total.quantity, because: null, count, keys };
}

/** Why several figures in one unit are not added up; null where they are. */
async function whyNot(row: GroupRow, isUnitAdditive: boolean, reading: Reading): Promise<SumRefusal | null> {
  if (row.isOfMixedRoles) return 'MIXED_ROLES';
  if (row.isMixed) return 'MIXED_INDICATORS';
  if (row.isOfMixedPopulations) return 'MIXED_POPULATIONS';
  const indicator = await reading.indicators.load(row.indicatorId);
  if (row.role === 'RATE' || !isUnitAdditive || !indicator?.additive) return 'NOT_ADDITIVE';
  if (row.hasParts) return 'PARTS_AND_WHOLES';
  const extents = JSON.parse(row.extents ?? '[]') as Extent[];
  if (extents.length > mostExtents) return 'TOO_MANY';
  return overlapOf(extents, reading.atlas);
}
