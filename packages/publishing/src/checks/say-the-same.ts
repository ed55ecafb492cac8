import {
  type FigureContent,
  namesIn,
  statedQuantity,
  textsOf,
  type ValueRow,
  type WrittenTextsOf,
} from '@akto-figures/contents';
import type { PrismaClient } from '@akto-figures/prisma/client';
import sql, { raw } from 'sql-template-tag';
import { said } from '../standing/said.ts';
import type { Drafted } from './load-proposal.ts';

/** A figure that stands, as far as it has to be known where another one says the same. */
export interface Alike {
  readonly key: string;
  readonly content: FigureContent;
}

/** Of what a figure is the number. */
type Place = Pick<FigureContent, 'indicator' | 'period' | 'territory' | 'role' | 'convention'>;

interface Row extends ValueRow, WrittenTextsOf<'label'> {
  /** Which of the places it has, counted from 1. */
  readonly place: number;
  readonly key: string;
  readonly statement: NonNullable<FigureContent['statement']>;
  readonly unit: string;
  readonly printed: string | null;
  readonly sourceIds: readonly string[];
}

const labels = raw(
  namesIn('label')
    .map((column) => `v."${column}"`)
    .join(', '),
);

// So that no statement takes long, however large a release is.
const atOnce = 1000;

/**
 * The figures that stand and say the same as these: one indicator, one period and one territory, in one role and for one
 * convention. There may be ten of them for each change, so they are read in one statement, along the index that they have
 * for it, and without what no comparison needs: relations, actors, words for easy reading.
 */
export async function sayTheSame(
  reads: Pick<PrismaClient, '$queryRaw'>,
  drafts: readonly Drafted[],
): Promise<Alike[]> {
  const places = new Map<string, Place>();
  for (const draft of drafts) {
    const place = placeOf(draft);
    if (place) places.set(JSON.stringify(place), place);
  }
  const all = [...places.values()];
  const found: { readonly row: Row; readonly place: Place | undefined }[] = [];
  for (let from = 0; from < all.length; from += atOnce) {
    const asked = all.slice(from, from + atOnce);
    for (const row of await readRows(reads, asked)) found.push({ row, place: asked[row.place - 1] });
  }
  const sources = await sourcesById(reads, new Set(found.flatMap(({ row }) => row.sourceIds)));
  return found.map(({ row, place }) => ({ key: row.key, content: contentOf(row, place, sources) }));
}

/** The content of such a figure. There may be tens of thousands, so no generic reader is used. */
function contentOf(
  { statement, unit, printed, sourceIds, ...value }: Row,
  place: Place | undefined,
  sources: ReadonlyMap<string, string>,
): FigureContent {
  const quantity = statedQuantity(value);
  return {
    ...place,
    ...said(textsOf(value, 'label')),
    statement,
    ...(quantity && { quantity }),
    unit,
    ...(printed && { printed }),
    citations: sourceIds.map((id) => ({ source: sources.get(id) ?? '' })),
  };
}

/** Of what a figure is the number; null of what is no figure, is withdrawn or does not say it yet. */
function placeOf({ kind, changeKind, content }: Drafted): Place | null {
  if (kind !== 'FIGURE' || changeKind === 'WITHDRAWAL') return null;
  const { indicator, period, territory, role, convention } = content as FigureContent;
  if (!indicator || !period || !territory || !role) return null;
  return { indicator, period, territory, role, ...(convention && { convention }) };
}

// The database takes a table that comes as JSON for one of a hundred rows, and would go through every convention and source
// for each figure: so it is given no small table to join where the figures are.
async function readRows(
  reads: Pick<PrismaClient, '$queryRaw'>,
  places: readonly Place[],
): Promise<readonly Row[]> {
  // As one value, which is read several times faster than a row each.
  const [answer] = await reads.$queryRaw<[{ rows: Row[] | null }]>(sql`
    WITH place AS MATERIALIZED (
      SELECT p."n"::int, i."id" AS "indicatorId", p."value" ->> 'period' AS "period", p."value" ->> 'territory' AS "territory",
        p."value" ->> 'role' AS "role", c."id" AS "conventionId"
      FROM jsonb_array_elements(${JSON.stringify(places)}::jsonb) WITH ORDINALITY AS p ("value", "n")
      JOIN "Indicator" i ON i."key" = p."value" ->> 'indicator'
      LEFT JOIN "Convention" c ON c."key" = p."value" ->> 'convention'
      WHERE c."id" IS NOT NULL OR NOT p."value" ? 'convention'
    )
    SELECT json_agg(alike) AS "rows" FROM (
    SELECT place."n" AS "place", f."key", ${labels}, v."statement"::text, v."qualifier"::text,
      trim_scale(v."number")::text AS "number", trim_scale(v."low")::text AS "low", trim_scale(v."high")::text AS "high",
      v."valueKind"::text, trim_scale(v."outOf")::text AS "outOf", v."per"::text, v."isChange", v."decimals", v."scale",
      v."unit", v."printed",
      ARRAY(
        SELECT c."sourceId"::text FROM "Citation" c WHERE c."figureVersionId" = v."id" ORDER BY c."position", c."id"
      ) AS "sourceIds"
    FROM place
      JOIN "FigureVersion" v ON v."indicatorId" = place."indicatorId" AND v."period" = place."period"
        AND v."territoryId" = place."territory"
      JOIN "Figure" f ON f."id" = v."figureId"
    WHERE v."publicFrom" IS NOT NULL AND v."publicUntil" IS NULL AND v."changeKind" <> 'WITHDRAWAL'
      AND v."role"::text = place."role" AND v."conventionId" IS NOT DISTINCT FROM place."conventionId"
    ) alike`);
  return answer.rows ?? [];
}

async function sourcesById(
  reads: Pick<PrismaClient, '$queryRaw'>,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  if (ids.size === 0) return new Map();
  const rows = await reads.$queryRaw<{ id: string; key: string }[]>`
    SELECT "id"::text, "key" FROM "Source" WHERE "id" = ANY (${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, key }) => [id, key]));
}
