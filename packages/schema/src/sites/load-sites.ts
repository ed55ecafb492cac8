import sql, { type Sql } from 'sql-template-tag';
import type { Context } from '../context.ts';
import { reachedFrom } from './reached.ts';

/** Something of the hub that a site shows: a row of SiteEmbed. */
export interface SiteShows {
  readonly kind: string;
  readonly key: string;
  readonly way: string;
  readonly version: string;
  readonly firstDay: string;
  readonly lastDay: string;
}

export interface Site {
  readonly origin: string;
  readonly firstDay: string;
  readonly lastDay: string;
  /** The oldest version of the elements that asked on the last day on which one did; null where none ever did. */
  readonly version: string | null;
  readonly hasOldScript: boolean;
  /** The version that it loads for ever; null where it loads the moving one, or none of ours. */
  readonly pinnedTo: string | null;
  readonly shows: readonly SiteShows[];
}

/** Which sites show something. The counts are of all, the list of those seen last. */
export interface Sites {
  readonly count: number;
  readonly withOldScript: number;
  readonly pinned: number;
  readonly forgotten: number;
  readonly listed: readonly Site[];
}

/** A site that was not seen for longer may have taken it off its pages: it is kept, and not counted. */
export const daysCounted = 90;
/** More, nobody would read on one screen; the counts are of all. */
export const mostListed = 200;

interface Seen {
  readonly site: string;
  readonly firstDay: string;
  readonly lastDay: string;
  /** Versions with a space between them. */
  readonly versions: string | null;
  readonly script: string | null;
}

/** The sites that show some of the records `("kind", "key", "content")`, those first that were seen last. */
export async function loadSites(records: Sql, context: Context): Promise<Sites> {
  const { select, version: present } = context;
  const { instant } = await context.reading();
  const since = sql`${await context.today()}::date - ${daysCounted}::int`;
  const shown = sql`"reached" AS (${reachedFrom(records, instant)}),
    "shown" AS (
      SELECT DISTINCT e.* FROM "SiteEmbed" e JOIN "reached" r ON r."kind" = e."kind" AND r."key" = e."key"
        AND (r."isMap" IS NULL OR r."isMap" = (e."way" IN ('MAP', 'MAP_FRAME')))
      WHERE e."lastDay" >= ${since}
    )`;
  const seen = await select<Seen>(sql`WITH ${shown},
    "asked" AS (SELECT "site", max("lastDay") AS "day" FROM "shown" WHERE "version" <> '' GROUP BY "site")
    SELECT s."site", min(s."firstDay")::text AS "firstDay", max(s."lastDay")::text AS "lastDay",
      string_agg(DISTINCT s."version", ' ') FILTER (WHERE s."version" <> '' AND s."lastDay" = a."day") AS "versions",
      (SELECT l."script" FROM "SiteScript" l WHERE l."site" = s."site"
        ORDER BY l."lastDay" DESC, l."script" IN ('v1', 'next') LIMIT 1) AS "script"
    FROM "shown" s LEFT JOIN "asked" a ON a."site" = s."site"
    GROUP BY s."site" ORDER BY max(s."lastDay") DESC, s."site"`);
  const listed = seen.slice(0, mostListed);
  const origins = listed.map(({ site }) => site);
  const [rows, [{ count: forgotten } = { count: 0 }]] = await Promise.all([
    select<SiteShows & { readonly site: string }>(sql`WITH ${shown}
      SELECT "site", "kind", "key", "way", "version", "firstDay"::text AS "firstDay", "lastDay"::text AS "lastDay" FROM "shown"
      WHERE "site" = ANY(${origins}::text[]) ORDER BY "lastDay" DESC, "kind", "key", "way", "version"`),
    select<{ count: number }>(sql`WITH "reached" AS (${reachedFrom(records, instant)})
      SELECT coalesce(sum(f."count"), 0)::int AS "count" FROM "SitesForgotten" f
      WHERE EXISTS (SELECT FROM "reached" r WHERE r."kind" = f."kind" AND r."key" = f."key")`),
  ]);
  const showsOf = Map.groupBy(rows, ({ site }) => site);
  const told = seen.map((each) => ({ ...each, ...scriptOf(each, present) }));
  return {
    count: told.length,
    withOldScript: told.filter(({ hasOldScript }) => hasOldScript).length,
    pinned: told.filter(({ pinnedTo }) => pinnedTo !== null).length,
    forgotten,
    listed: told
      .slice(0, mostListed)
      .map(({ site, ...rest }) => ({ ...rest, origin: site, shows: showsOf.get(site) ?? [] })),
  };
}

function scriptOf({ versions, script }: Seen, present: string) {
  const [version = null] = versions?.split(' ').toSorted(byAge) ?? [];
  return {
    version,
    hasOldScript: version !== null && byAge(version, present) < 0,
    pinnedTo: script === null || ['v1', 'next'].includes(script) ? null : script,
  };
}

/** The older version first; what is no version ("test") is as old as any. */
function byAge(one: string, other: string): number {
  const [parts, others] = [one, other].map((each) => each.split('.').map(Number));
  for (const [index, part] of (parts ?? []).entries()) {
    const difference = part - (others?.[index] ?? 0);
    if (difference !== 0) return Number.isNaN(difference) ? 0 : difference;
  }
  return 0;
}
