import sql, { type Sql } from 'sql-template-tag';
import type { Reading } from '../reading/reading.ts';
import { plannedAnew } from './found-figures.ts';

/** By what the figures that are found are counted, each by its id, key or year. */
export type FigureFacet = 'conventions' | 'indicators' | 'territories' | 'roles' | 'units' | 'years';

export interface Counted {
  readonly of: string;
  readonly count: number;
}

export type FigureCounts = Readonly<Record<FigureFacet, readonly Counted[]>>;

// The bits by which GROUPING tells which column is left out.
const grouped: readonly FigureFacet[] = ['conventions', 'indicators', 'territories', 'roles', 'units'];

interface Row {
  readonly facet: number;
  readonly of: string | null;
  readonly count: number;
}

const years = grouped.length;

/** How many figures of each convention, indicator, territory, role, unit and year are among lines `s`: in one statement, the most first. */
export async function countByFacets({ select }: Pick<Reading, 'select'>, lines: Sql): Promise<FigureCounts> {
  const rows = await select<Row>(
    plannedAnew(sql`
    WITH h AS MATERIALIZED (
      SELECT s."conventionId", s."indicatorId", s."territoryId", s."role", s."unit",
        extract(year FROM coalesce(s."periodStart", s."periodEnd"))::int AS "first",
        extract(year FROM coalesce(s."periodEnd", s."periodStart"))::int AS "last"
      FROM "FigureSearch" s WHERE ${lines}
    ), facets AS (
      SELECT GROUPING(h."conventionId", h."indicatorId", h."territoryId", h."role", h."unit") AS "mask",
        coalesce(h."conventionId"::text, h."indicatorId"::text, h."territoryId", h."role"::text, h."unit") AS "of",
        count(*)::int AS "count"
      FROM h GROUP BY GROUPING SETS (h."conventionId", h."indicatorId", h."territoryId", h."role", h."unit")
    ), spans AS (
      SELECT h."first", h."last", count(*)::int AS "count" FROM h GROUP BY 1, 2
    )
    SELECT (CASE "mask" WHEN 15 THEN 0 WHEN 23 THEN 1 WHEN 27 THEN 2 WHEN 29 THEN 3 ELSE 4 END)::int AS "facet", "of", "count"
    FROM facets
    UNION ALL
    SELECT ${years}::int, y::text, sum(s."count")::int
    FROM spans s, generate_series(s."first", least(s."last", s."first" + 40)) y GROUP BY 2`),
  );
  const of = (facet: number): Counted[] =>
    rows
      .flatMap((row) => (row.facet === facet && row.of !== null ? [{ of: row.of, count: row.count }] : []))
      .sort((one, other) => other.count - one.count || (one.of < other.of ? -1 : 1));
  const counts = Object.fromEntries(grouped.map((name, facet) => [name, of(facet)]));
  return { ...counts, years: of(years) } as Record<FigureFacet, Counted[]>;
}
