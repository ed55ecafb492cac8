import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import type { Value } from '../connections/cursor.ts';
import type { Reading } from '../reading/reading.ts';
import { listedLinesSql, listedSql } from '../reading/visibility.ts';
import type { WordMatches } from './matches.ts';
import type { Question } from './question.ts';

/** A figure that was found, and its place: the words that are not in its own label or unit, then its editors' order. */
export interface FoundFigure {
  readonly versionId: string;
  readonly misses: number;
  readonly position: number;
  readonly figureId: string;
}

/** Which part of what was found a page is: the places that it lies between, in its direction. */
export interface FiguresWindow {
  readonly after: readonly Value[] | null;
  readonly before: readonly Value[] | null;
  readonly direction: 'asc' | 'desc';
  readonly take: number;
}

/** The lines `s` of FigureSearch that a question finds; `where` is its filter, on versions `v`. */
export function linesOf(
  { instant }: Pick<Reading, 'instant'>,
  { words, periods }: Question,
  where: Sql | null,
): Sql {
  const queries = [...words.filter((word) => !isInManyNames(word)).map(queryOf), ...periods.flatMap(yearsOf)];
  return join(
    [
      queries.length > 0
        ? listedLinesSql(instant, sql`s."words" @@ ${queries.join(' & ')}::tsquery`)
        : listedSql(instant, 's'),
      ...words.filter(isInManyNames).map((word) => inTextOrNames(word, instant)),
      ...periods.map(
        ({
          start,
          end,
        }) => sql`(s."periodStart" IS NULL OR ${end}::date IS NULL OR s."periodStart" <= ${end}::date)
          AND (s."periodEnd" IS NULL OR ${start}::date IS NULL OR s."periodEnd" >= ${start}::date)`,
      ),
      ...(where
        ? [sql`EXISTS (SELECT FROM "FigureVersion" v WHERE v."id" = s."versionId" AND ${where})`]
        : []),
    ],
    ' AND ',
  );
}

// Of more years it is quicker to look at the days.
const mostYears = 10;

/** A period as the words' index has it: a figure that has a day in common with it is of one of its years. */
function yearsOf({ start, end }: Question['periods'][number]): string[] {
  const [first, last] = [Number(start?.slice(0, 4) ?? Number.NaN), Number(end?.slice(0, 4) ?? Number.NaN)];
  if (!(last - first < mostYears)) return [];
  return [anyOf(Array.from({ length: last - first + 1 }, (_, at) => quoted(`y:${first + at}`)))];
}

/** A page of them, the best first. */
export function pageOfFigures(
  { select }: Pick<Reading, 'select'>,
  { words }: Question,
  lines: Sql,
  { after, before, direction, take }: FiguresWindow,
): Promise<FoundFigure[]> {
  const hits = words.flatMap((word) => [inLabel(word), ...inUnit(word)]);
  const misses = hits.map((hit) => sql` - (s."words" @@ ${hit}::tsquery)::int`);
  const beyond = (operator: '<' | '>', place: readonly Value[] | null) =>
    place === null
      ? empty
      : sql` AND (h."misses", h."position", h."figureId") ${raw(operator)} (${place[0]}::int, ${place[1]}::int, ${place[2]}::uuid)`;
  const order = raw(`h."misses" ${direction}, h."position" ${direction}, h."figureId" ${direction}`);
  return select<FoundFigure>(
    plannedAnew(sql`
    SELECT h."versionId"::text AS "versionId", h."misses", h."position", h."figureId"::text AS "figureId" FROM (
      SELECT s."versionId", s."position", s."figureId", ${hits.length}::int ${misses.length > 0 ? join(misses, '') : empty} AS "misses"
      FROM "FigureSearch" s WHERE ${lines}
    ) h WHERE true ${beyond('>', after)} ${beyond('<', before)} ORDER BY ${order} LIMIT ${take}`),
  );
}

/** The same where there are no words: in the editors' order, which the indexes of versions `v` have. */
export function pageOfFilter(
  { instant, select }: Pick<Reading, 'instant' | 'select'>,
  where: Sql,
  { after, before, direction, take }: FiguresWindow,
): Promise<FoundFigure[]> {
  const beyond = (operator: '<' | '>', place: readonly Value[] | null) =>
    place === null
      ? empty
      : sql` AND (v."position", v."figureId") ${raw(operator)} (${place[1]}::int, ${place[2]}::uuid)`;
  return select<FoundFigure>(
    plannedAnew(sql`
    SELECT v."id"::text AS "versionId", 0 AS "misses", v."position", v."figureId"::text AS "figureId" FROM "FigureVersion" v
    WHERE ${listedSql(instant)} AND ${where} ${beyond('>', after)} ${beyond('<', before)}
    ORDER BY ${raw(`v."position" ${direction}, v."figureId" ${direction}`)} LIMIT ${take}`),
  );
}

export async function countOfFigures({ select }: Pick<Reading, 'select'>, lines: Sql): Promise<number> {
  const [row] = await select<{ count: number }>(
    plannedAnew(sql`SELECT count(*)::int AS "count" FROM "FigureSearch" s WHERE ${lines}`),
  );
  return row?.count ?? 0;
}

/** What words have in common decides how they are best looked for. */
export const plannedAnew = ({ text, values }: Sql) => ({ text, values, isPlannedAnew: true });

// Each name is one more range of the words' index; beyond some it is quicker to look at the rows.
const mostNames = 12;

const idsOf = ({ named }: WordMatches, kind: string): string[] =>
  [...named].filter((each) => each.kind === kind).map(({ id }) => id);

const isInManyNames = (word: WordMatches): boolean =>
  idsOf(word, 'Actor').length > 0 ||
  idsOf(word, 'Indicator').length + idsOf(word, 'Convention').length > mostNames;

/** A word as PostgreSQL asks for it: its stems, its synonyms, what it means, and the names that it is in. */
function queryOf(word: WordMatches): string {
  const { stems, alike, tokens } = word;
  return anyOf([
    ...[...stems, ...alike, ...tokens].map(quoted),
    ...idsOf(word, 'Indicator').map((id) => quoted(`i:${id}`)),
    ...idsOf(word, 'Convention').map((id) => quoted(`c:${id}`)),
  ]);
}

// Fewer are looked up by their ids, which goes together with other words; the others are looked for row by row.
const mostVersions = 5000;

function inTextOrNames(word: WordMatches, instant: Date): Sql {
  const { stems, alike, tokens, named } = word;
  const actors = [...named].filter(({ kind }) => kind === 'Actor');
  const ids = actors.map(({ id }) => id);
  const isOfFew = actors.reduce((sum, { versions }) => sum + versions, 0) <= mostVersions;
  if (isOfFew && idsOf(word, 'Indicator').length + idsOf(word, 'Convention').length <= mostNames) {
    const inText = sql`s."words" @@ ${queryOf(word)}::tsquery`;
    return sql`((${inText} AND s."publicUntil" IS NULL) OR (${inText} AND s."publicUntil" > ${instant})
      OR s."versionId" = ANY(ARRAY(SELECT a."versionId" FROM "FigureActor" a WHERE a."actorId" = ANY(${ids}::uuid[]))))`;
  }
  return sql`(s."words" @@ ${anyOf([...stems, ...alike, ...tokens].map(quoted))}::tsquery
    OR s."indicatorId" = ANY(${idsOf(word, 'Indicator')}::uuid[])
    OR s."conventionId" = ANY(${idsOf(word, 'Convention')}::uuid[])
    OR EXISTS (SELECT FROM "FigureActor" a WHERE a."versionId" = s."versionId" AND a."actorId" = ANY(${ids}::uuid[])))`;
}

/** The word itself in the label, or what is no word: its number, its year, its territory. */
const inLabel = ({ stems, tokens }: WordMatches): string =>
  anyOf([
    ...stems.map((stem) => `${quoted(stem)}:A`),
    ...tokens.filter((token) => !token.startsWith('u:')).map(quoted),
  ]);

/** "Entreprises" first asks for a number of companies, and then for whatever else companies are named in. */
const inUnit = ({ tokens }: WordMatches): string[] => {
  const units = tokens.filter((token) => token.startsWith('u:'));
  return units.length > 0 ? [anyOf(units.map(quoted))] : [];
};

/** Any of these, of which there is at least one: a question for nothing is an error. */
export const anyOf = (lexemes: readonly string[]): string => `(${lexemes.join(' | ')})`;

export const quoted = (lexeme: string): string =>
  `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
