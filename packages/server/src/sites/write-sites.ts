import type { Database } from '@akto-figures/prisma';
import type { Noted } from './site-registry.ts';

/** How many rows are kept: of one record, of all, and of the scripts that sites load. */
export interface SiteBounds {
  readonly ofOne: number;
  readonly all: number;
  readonly scripts: number;
  /** A site that was not seen for so long shows it no more, as far as is known. */
  readonly days: number;
}

export const siteBounds: SiteBounds = { ofOne: 500, all: 50_000, scripts: 20_000, days: 400 };

/**
 * Writes what was noted, so that several hubs on one database come to the same rows in whichever order they write: the first day is
 * the earliest and the last the latest that any has seen, and none lies after the database’s own day, or before itself where a clock
 * was set back: one row that the database refuses would keep all others waiting. What names no record of the hub is left out.
 *
 * @returns how many rows were forgotten because there were too many
 */
export async function writeSites(
  client: Database['client'],
  { embeds, scripts }: Noted,
  bounds: SiteBounds = siteBounds,
): Promise<number> {
  // In one order everywhere: two hubs that write the same rows wait for each other, and never for ever.
  const sorted = embeds.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  await client.$executeRaw`
    INSERT INTO "SiteEmbed" ("kind", "key", "site", "way", "version", "firstDay", "lastDay")
    SELECT g."kind", g."key", g."site", g."way", g."version", least(g."firstDay"::date, g."lastDay"::date, t."today"), least(g."lastDay"::date, t."today")
    FROM unnest(
      ${sorted.map(({ kind }) => kind)}::text[], ${sorted.map(({ key }) => key)}::text[],
      ${sorted.map(({ site }) => site)}::text[], ${sorted.map(({ way }) => way)}::text[],
      ${sorted.map(({ version }) => version)}::text[],
      ${sorted.map(({ firstDay }) => firstDay)}::text[], ${sorted.map(({ lastDay }) => lastDay)}::text[]
    ) WITH ORDINALITY AS g("kind", "key", "site", "way", "version", "firstDay", "lastDay", "place"),
      (SELECT (hub_clock() AT TIME ZONE 'Europe/Paris')::date AS "today") t
    WHERE (g."kind" = 'FIGURE' AND EXISTS (SELECT FROM "Figure" r WHERE r."key" = g."key"))
      OR (g."kind" = 'CONVENTION' AND EXISTS (SELECT FROM "Convention" r WHERE r."key" = g."key"))
      OR (g."kind" = 'COLLECTION' AND EXISTS (SELECT FROM "Collection" r WHERE r."key" = g."key"))
      OR (g."kind" = 'INDICATOR' AND EXISTS (SELECT FROM "Indicator" r WHERE r."key" = g."key"))
      OR (g."kind" = 'ACTOR' AND EXISTS (SELECT FROM "Actor" r WHERE r."key" = g."key"))
      OR (g."kind" = 'TERRITORY' AND EXISTS (SELECT FROM "Territory" r WHERE r."id" = g."key"))
    ORDER BY g."place"
    ON CONFLICT ("kind", "key", "site", "way", "version") DO UPDATE SET
      "firstDay" = least("SiteEmbed"."firstDay", excluded."firstDay"),
      "lastDay" = greatest("SiteEmbed"."lastDay", excluded."lastDay")`;
  const loaded = scripts.toSorted((one, other) => (scriptName(one) < scriptName(other) ? -1 : 1));
  await client.$executeRaw`
    INSERT INTO "SiteScript" ("site", "script", "firstDay", "lastDay")
    SELECT g."site", g."script", least(g."firstDay"::date, g."lastDay"::date, t."today"), least(g."lastDay"::date, t."today")
    FROM unnest(
      ${loaded.map(({ site }) => site)}::text[], ${loaded.map(({ script }) => script)}::text[],
      ${loaded.map(({ firstDay }) => firstDay)}::text[], ${loaded.map(({ lastDay }) => lastDay)}::text[]
    ) WITH ORDINALITY AS g("site", "script", "firstDay", "lastDay", "place"),
      (SELECT (hub_clock() AT TIME ZONE 'Europe/Paris')::date AS "today") t
    ORDER BY g."place"
    ON CONFLICT ("site", "script") DO UPDATE SET
      "firstDay" = least("SiteScript"."firstDay", excluded."firstDay"),
      "lastDay" = greatest("SiteScript"."lastDay", excluded."lastDay")`;
  return forget(client, bounds);
}

const nameOf = (each: Noted['embeds'][number]) =>
  [each.kind, each.key, each.site, each.way, each.version].join(' ');
const scriptName = ({ site, script }: Noted['scripts'][number]) => `${site} ${script}`;

/**
 * Forgets who was not seen for long, and the oldest where there are too many. Sites that were seen on several days go after those of
 * one day alone: who floods a hub with invented ones pushes out their like, and not the partners of years.
 */
async function forget(
  client: Database['client'],
  { ofOne, all, scripts, days }: SiteBounds,
): Promise<number> {
  await client.$executeRaw`
    DELETE FROM "SiteEmbed" WHERE "lastDay" < (hub_clock() AT TIME ZONE 'Europe/Paris')::date - ${days}::int`;
  await client.$executeRaw`
    DELETE FROM "SiteScript" WHERE "lastDay" < (hub_clock() AT TIME ZONE 'Europe/Paris')::date - ${days}::int`;
  const [{ isTooMany }] = await client.$queryRaw<[{ isTooMany: boolean }]>`
    SELECT (SELECT count(*) FROM "SiteEmbed") > ${all}::int
      OR EXISTS (SELECT FROM "SiteEmbed" GROUP BY "kind", "key" HAVING count(*) > ${ofOne}::int) AS "isTooMany"`;
  const embeds = isTooMany ? await forgetEmbeds(client, ofOne, all) : 0;
  const loaded = await client.$executeRaw`
    DELETE FROM "SiteScript" WHERE ("site", "script") IN (
      SELECT "site", "script" FROM "SiteScript"
      ORDER BY "firstDay" < "lastDay" DESC, "lastDay" DESC, "site", "script" OFFSET ${scripts}::int)`;
  return embeds + loaded;
}

async function forgetEmbeds(client: Database['client'], ofOne: number, all: number): Promise<number> {
  const [{ count }] = await client.$queryRaw<[{ count: number }]>`
    WITH "placed" AS (
      SELECT e.ctid AS "row",
        row_number() OVER (PARTITION BY e."kind", e."key"
          ORDER BY e."firstDay" < e."lastDay" DESC, e."lastDay" DESC, e."site", e."way", e."version") AS "ofOne",
        row_number() OVER (
          ORDER BY e."firstDay" < e."lastDay" DESC, e."lastDay" DESC, e."kind", e."key", e."site", e."way", e."version") AS "ofAll"
      FROM "SiteEmbed" e
    ), "gone" AS (
      DELETE FROM "SiteEmbed" e USING "placed" p
      WHERE e.ctid = p."row" AND (p."ofOne" > ${ofOne}::int OR p."ofAll" > ${all}::int)
      RETURNING e."kind", e."key"
    ), "counted" AS (
      INSERT INTO "SitesForgotten" ("kind", "key", "count") SELECT "kind", "key", count(*)::int FROM "gone" GROUP BY 1, 2 ORDER BY 1, 2
      ON CONFLICT ("kind", "key") DO UPDATE SET "count" = "SitesForgotten"."count" + excluded."count"
    )
    SELECT count(*)::int AS "count" FROM "gone"`;
  return count;
}
