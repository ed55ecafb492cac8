import { type FigureContent, namesIn, statedQuantity, type ValueRow } from '@akto-figures/contents';
import type { Database } from '@akto-figures/prisma';
import type { StandingFigure } from './known.ts';

type Content = { -readonly [Name in keyof FigureContent]: FigureContent[Name] | null };

interface Row extends Omit<Content, 'quantity' | 'with' | 'derivedFrom' | 'partOf' | 'exampleOf'>, ValueRow {
  readonly key: string;
  readonly versionId: string;
  readonly relations:
    | readonly { readonly kind: string; readonly key: string; readonly isGone: boolean }[]
    | null;
  readonly statedWith: readonly string[] | null;
}

/**
 * What stands of figures, as `readStanding` has it, by one statement that is prepared once: a file may
 * have a hundred thousand rows, and Prisma's mapping of theirs took most of the import's time.
 */
export async function standingFigures(
  select: Database['select'],
  keys: readonly string[],
): Promise<Map<string, StandingFigure>> {
  const rows = await select<Row>({ text: statement, values: [JSON.stringify([...new Set(keys)])] });
  return new Map(
    rows.map(({ statedWith, ...row }) => {
      const gone = (row.relations ?? []).filter(({ isGone }) => isGone).map(({ key }) => key);
      const { key, versionId } = row;
      return [key, { versionId, content: contentOf(row), gone, statedWith: statedWith ?? [] }];
    }),
  );
}

const stands = (version: string) =>
  `${version}."publicFrom" IS NOT NULL AND ${version}."publicUntil" IS NULL AND ${version}."changeKind" <> 'WITHDRAWAL'`;
const instant = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const texts = (['label', 'plain', 'plainOf', 'composition'] as const)
  .flatMap(namesIn)
  .map((column) => `v."${column}"`)
  .join(', ');
const statement = `
  SELECT f."key", v."id"::text AS "versionId", v."position", ${texts},
    v."statement"::text, v."qualifier"::text, trim_scale(v."number")::text AS "number", trim_scale(v."low")::text AS "low",
    trim_scale(v."high")::text AS "high", v."valueKind"::text, trim_scale(v."outOf")::text AS "outOf", v."per"::text, v."isChange",
    v."decimals", v."scale", v."unit", v."printed",
    v."role"::text, v."period", v."periodInferred", v."territoryId" AS territory, i."key" AS indicator,
    c."key" AS convention, v."axisNumber", v."ofWhom"::text, v."formula",
    v."reviewBy"::text,
    (SELECT json_agg(a."key" ORDER BY x."position") FROM "FigureActor" x JOIN "Actor" a ON a."id" = x."actorId"
      WHERE x."versionId" = v."id") AS actors,
    (SELECT json_agg(json_build_object('kind', r."kind", 'key', o."key", 'isGone', NOT EXISTS (
        SELECT FROM "FigureVersion" w WHERE w."figureId" = o."id" AND ${stands('w')})) ORDER BY r."position")
      FROM "FigureRelation" r JOIN "Figure" o ON o."id" = r."figureId" WHERE r."versionId" = v."id") AS relations,
    (SELECT json_agg(o."key") FROM "FigureRelation" r JOIN "FigureVersion" w ON w."id" = r."versionId" AND ${stands('w')}
      JOIN "Figure" o ON o."id" = w."figureId" WHERE r."figureId" = f."id" AND r."kind" = 'WITH') AS "statedWith",
    (SELECT json_agg(json_strip_nulls(json_build_object('source', s."key", 'locator', nullif(t."locator", ''),
        'printed', nullif(t."printed", ''), 'quote', CASE WHEN coalesce(t."quotePrefix", t."quoteExact",
          t."quoteSuffix") IS NOT NULL THEN json_build_object('prefix', t."quotePrefix", 'exact', t."quoteExact",
          'suffix', t."quoteSuffix") END, 'documentHash', t."documentHash",
        'capturedAt', to_char(t."capturedAt" AT TIME ZONE 'UTC', ${instant}), 'checkedAt', to_char(t."checkedAt" AT TIME ZONE 'UTC', ${instant}),
        'checkedBy', nullif(t."checkedBy", ''))) ORDER BY t."position", t."id")
      FROM "Citation" t JOIN "Source" s ON s."id" = t."sourceId" WHERE t."figureVersionId" = v."id") AS citations
  FROM json_array_elements_text($1::json) AS asked (key)
  JOIN "Figure" f ON f."key" = asked.key
  JOIN "FigureVersion" v ON v."figureId" = f."id" AND v."publicFrom" IS NOT NULL AND v."publicUntil" IS NULL
  JOIN "Indicator" i ON i."id" = v."indicatorId"
  LEFT JOIN "Convention" c ON c."id" = v."conventionId"`;

function contentOf({ key: _, versionId: __, relations, ...all }: Omit<Row, 'statedWith'>): FigureContent {
  const { qualifier, number, low, high, valueKind, outOf, per, isChange, decimals, scale, ...row } = all;
  const related = (kind: string) =>
    (relations ?? []).filter((relation) => relation.kind === kind).map(({ key }) => key);
  const content: Content = {
    ...row,
    quantity: statedQuantity({
      qualifier,
      number,
      low,
      high,
      valueKind,
      outOf,
      per,
      isChange,
      decimals,
      scale,
    }),
    partOf: related('PART_OF')[0] ?? null,
    exampleOf: related('EXAMPLE_OF')[0] ?? null,
    with: related('WITH'),
    derivedFrom: related('DERIVED_FROM'),
  };
  return Object.fromEntries(
    Object.entries(content).filter(([, value]) => !saysNothing(value)),
  ) as FigureContent;
}

const saysNothing = (value: unknown) =>
  value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0);
