import { readInstant, unitNamed } from '@akto-figures/contents';
import { unitKey } from '@akto-figures/quantity';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Context } from '../context.ts';
import { badInput } from '../errors/bad-input.ts';
import { daysAskedFor } from '../periods/days-asked-for.ts';
import { canBeStored } from '../reading/batch.ts';
import type { Reading } from '../reading/reading.ts';
import { listedSql, publicSql } from '../reading/visibility.ts';
import { idsOf, type Named, namedAt, placesOf } from '../warnings/named.ts';
import type { Warnings } from '../warnings/warnings.ts';
import { type FigureFilterInput, mostKeys } from './figure-filter.ts';
import { whereNumber } from './number-filter.ts';

/**
 * The filter as a condition on versions `v`, but for which of them a list has: see `visibleIn`. An empty name is a name that nothing
 * has, and no missing filter. Names become ids first: so a list in its editors' order is one range of an index, however many figures
 * there are. Where keys are named, they decide, and all other filters are only checked for mistakes.
 */
export async function whereFigure(
  filter: FigureFilterInput,
  reading: Reading,
  context: Context,
): Promise<Sql> {
  const { period, role, roles, levels, qualifier, number, confirmed, withObjective, keys } = filter;
  const conditions: Sql[] = [sql`true`, ...(await whereNamed(filter, reading, context.warnings))];
  if (levels) {
    const places = reading.atlas.all.filter(({ level }) => levels.includes(level)).map(({ id }) => id);
    conditions.push(sql`v."territoryId" = ANY(${places}::text[])`);
  }
  if (period != null) conditions.push(wherePeriod(period));
  if (role != null) conditions.push(sql`v."role" = ${role}::"FigureRole"`);
  if (roles) conditions.push(sql`v."role"::text = ANY(${roles}::text[])`);
  if (qualifier) conditions.push(sql`v."qualifier"::text = ANY(${qualifier}::text[])`);
  if (number) conditions.push(whereNumber(number));
  if (confirmed != null) conditions.push(either(confirmed, isConfirmed));
  if (withObjective != null) conditions.push(either(withObjective, hasObjective(reading.instant)));
  const now = await whereNow(filter, context);
  return keys ? haveKeys('keys', keys) : join([...conditions, ...now], ' AND ');
}

/** What names name, each as the versions that have it. */
async function whereNamed(filter: FigureFilterInput, reading: Reading, warnings: Warnings): Promise<Sql[]> {
  const named = async (
    conditionOf: (ids: readonly string[]) => Sql,
    find: (names: readonly Named[]) => Promise<string[]> | string[],
    ...names: readonly (readonly Named[] | null)[]
  ) =>
    Promise.all(
      names.flatMap((each) => (each ? [find(each)] : [])).map(async (ids) => conditionOf(await ids)),
    );
  const found = await Promise.all([
    named(
      (ids) => isOneOf('v."conventionId"', ids, 'uuid'),
      (names) => idsOf(names, reading.conventionsByKey, ({ conventionId }) => conventionId, warnings),
      namedAt('filter.convention', filter.convention),
      namedAt('filter.conventions', filter.conventions),
    ),
    named(
      (ids) => isOneOf('v."indicatorId"', ids, 'uuid'),
      (names) => idsOf(names, reading.indicatorsByKey, ({ indicatorId }) => indicatorId, warnings),
      namedAt('filter.indicator', filter.indicator),
      namedAt('filter.indicators', filter.indicators),
    ),
    named(
      (ids) =>
        sql`v."id" IN (SELECT "versionId" FROM "FigureActor" WHERE ${isOneOf('"actorId"', ids, 'uuid')})`,
      (names) => idsOf(names, reading.actorsByKey, ({ actorId }) => actorId, warnings),
      namedAt('filter.actor', filter.actor),
      namedAt('filter.actors', filter.actors),
    ),
    named(
      (ids) => isOneOf('v."territoryId"', ids, 'text'),
      (names) => placesOf(names, reading, warnings),
      namedAt('filter.territory', filter.territory),
      namedAt('filter.territories', filter.territories),
    ),
    named(
      (ids) => sql`v."territoryId" = ANY(${ids}::text[])`,
      (names) => placesOf(names, reading, warnings, 'within'),
      namedAt('filter.within', filter.within),
    ),
    named(
      (ids) =>
        sql`v."id" IN (SELECT "figureVersionId" FROM "Citation" WHERE ${isOneOf('"sourceId"', ids, 'uuid')})`,
      (names) => idsOf(names, reading.sourcesByKey, ({ sourceId }) => sourceId, warnings),
      namedAt('filter.sources', filter.sources),
    ),
    named(
      (
        ids,
      ) => sql`v."id" IN (SELECT c."figureVersionId" FROM "Citation" c JOIN "SourceVersion" s ON s."sourceId" = c."sourceId"
        WHERE s."publisherId" = ANY(${ids}::uuid[]) AND ${publicSql(reading.instant, 's')})`,
      (names) => idsOf(names, reading.actorsByKey, ({ actorId }) => actorId, warnings),
      namedAt('filter.publishers', filter.publishers),
    ),
    named(
      (keys) => sql`v."unit" = ANY(${keys}::text[])`,
      (names) => unitsOf(names, reading, warnings),
      namedAt('filter.units', filter.units),
    ),
  ]);
  return found.flat();
}

// One name is the usual question, whose plan is kept; the names of columns are our own.
const isOneOf = (column: string, ids: readonly string[], type: 'uuid' | 'text'): Sql =>
  ids.length === 1
    ? sql`${raw(column)} = ${ids[0]}::${raw(type)}`
    : sql`${raw(column)} = ANY(${ids}::${raw(`${type}[]`)})`;

/** The keys by which figures in these units are stored: of a unit and of all that is the same as it. */
async function unitsOf(named: readonly Named[], reading: Reading, warnings: Warnings): Promise<string[]> {
  const units = await reading.units();
  const keys = units.given.map(({ unit }) => unit.key);
  return named.flatMap((each) => {
    const unit = units.find(each.name);
    if (!unit) {
      warnings.unknownName(each, 'the key of a unit, as the list of units gives it');
      return [];
    }
    const key = unitKey(unit);
    const aliases = keys.filter((each) => each !== key && unitKey(unitNamed(each, units)) === key);
    return [key, ...aliases];
  });
}

/** What depends on the instant of the question and not of the answer alone. */
async function whereNow({ changedSince, overdue }: FigureFilterInput, context: Context): Promise<Sql[]> {
  const conditions: Sql[] = [];
  if (changedSince != null) {
    const since = readInstant('filter.changedSince', changedSince.given);
    conditions.push(sql`v."publicFrom" >= ${since}`);
  }
  if (overdue != null) {
    const { instant } = await context.reading();
    const today = await context.today();
    conditions.push(
      either(
        overdue,
        sql`(v."reviewBy" IS NOT NULL AND v."reviewBy" < ${today}::date AND v."changeKind" <> 'WITHDRAWAL' AND ${publicSql(instant)})`,
      ),
    );
  }
  return conditions;
}

const either = (wanted: boolean, condition: Sql): Sql => (wanted ? condition : sql`NOT ${condition}`);

const isConfirmed = sql`EXISTS (SELECT FROM "FigureActor" c WHERE c."versionId" = v."id" AND c."confirmed")`;

// As `progress` looks for one: see progress.ts.
const hasObjective = (instant: Date): Sql => sql`(v."role" = 'ACTUAL' AND EXISTS (
  SELECT FROM "FigureVersion" t WHERE t."indicatorId" = v."indicatorId" AND t."territoryId" = v."territoryId"
    AND t."conventionId" IS NOT DISTINCT FROM v."conventionId" AND t."role" = 'TARGET'
    AND t."periodStart" <= v."periodStart" AND v."periodEnd" <= t."periodEnd" AND ${listedSql(instant, 't')}
))`;

/**
 * Which versions `v` a list has at an instant. One rule for all lists: what was withdrawn is left out, but for figures that
 * are named by their keys, and where the filter asks for it.
 */
export function visibleIn({ keeping, keys, status }: FigureFilterInput, instant: Date): Sql {
  if (keys) return publicSql(instant);
  if (!keeping && !status) return listedSql(instant);
  const states = [
    sql`false`,
    ...(status?.includes('CURRENT') === false ? [] : [sql`v."changeKind" <> 'WITHDRAWAL'`]),
    ...(status?.includes('WITHDRAWN') ? [sql`v."changeKind" = 'WITHDRAWAL'`] : []),
    ...(keeping ? [haveKeys('keeping', keeping)] : []),
  ];
  return sql`${publicSql(instant)} AND (${join(states, ' OR ')})`;
}

function haveKeys(argument: 'keys' | 'keeping', keys: readonly string[]): Sql {
  if (keys.length > mostKeys) {
    throw badInput(argument, `${argument} names ${keys.length} figures; give at most ${mostKeys}.`);
  }
  return sql`v."figureId" IN (${idsOfKeys(keys)})`;
}

/** Warns of keys that name no figure that is or was public. The list of these very figures says it of what it has read: see connect-figures.ts. */
export async function warnOfKeys(
  { keys }: FigureFilterInput,
  reading: Reading,
  { warnings }: Context,
): Promise<void> {
  const named = namedAt('filter.keys', keys);
  if (named) await idsOf(named, reading.figuresByKey, ({ figureId }) => figureId, warnings);
}

/** The ids of the figures of these keys. */
export const idsOfKeys = (keys: readonly string[]): Sql =>
  sql`SELECT "id" FROM "Figure" WHERE "key" = ANY(${keys.filter(canBeStored)}::text[])`;

/** An end that a source leaves open is no end. */
function wherePeriod(given: string): Sql {
  const { start, end } = daysAskedFor('period', given);
  return join(
    [
      sql`true`,
      ...(end ? [sql`(v."periodStart" IS NULL OR v."periodStart" <= ${end}::date)`] : []),
      ...(start ? [sql`(v."periodEnd" IS NULL OR v."periodEnd" >= ${start}::date)`] : []),
    ],
    ' AND ',
  );
}
