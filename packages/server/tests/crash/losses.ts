import { isDeepStrictEqual } from 'node:util';
import type { Database } from '@akto-figures/prisma';
import { type Outcome, type Publishing, verifyAuditTrail } from '@akto-figures/publishing';
import type { SentAct } from './publish.ts';

/** What was sent before a crash, with the outcomes that were acknowledged; null where the crash came first. */
export type Ledger = readonly (readonly [sent: SentAct, outcome: Outcome | null])[];

/** What a crash has lost or torn, in words; empty where nothing is. */
export async function lossesAfter(
  { client }: Pick<Database, 'client'>,
  publishing: Publishing,
  ledger: Ledger,
): Promise<string[]> {
  const losses: string[] = [];
  const keys = new Set(
    (await client.keyedAct.findMany({ where: { key: { in: ledger.map(([{ key }]) => key) } } })).map(
      ({ key }) => key,
    ),
  );
  for (const [{ who, act, key, input }, outcome] of ledger) {
    if (outcome && !keys.has(key)) losses.push(`${act} was acknowledged and is gone.`);
    const again = await publishing.perform(who, act, key, input);
    const expected = outcome ?? (await publishing.perform(who, act, key, input));
    if (!isDeepStrictEqual(again, expected)) {
      losses.push(`${act} ended with ${JSON.stringify(expected)}, and sent again ${JSON.stringify(again)}.`);
    }
  }
  const { broken } = await verifyAuditTrail(client);
  if (broken) losses.push(broken.why);
  for (const { act, release, acts, entries } of await actsWithoutTheirEntries(client)) {
    losses.push(`${act} of ${release}: ${acts} acts, ${entries} entries in the audit trail.`);
  }
  for (const { id } of await halfReleases(client)) losses.push(`Release ${id} is there by half.`);
  return losses;
}

const actsWithoutTheirEntries = (client: Database['client']) =>
  client.$queryRaw<{ act: string; release: string | null; acts: number; entries: number }[]>`
    WITH acts AS (
      SELECT "accountId", "act", coalesce("outcome" ->> 'release', '') AS "release", count(*)::int AS "count"
      FROM "KeyedAct" WHERE "outcome" IS NULL OR "outcome" ->> 'is' = 'Done' GROUP BY 1, 2, 3
    ), entries AS (
      SELECT "accountId", "act", coalesce("releaseId"::text, '') AS "release", count(*)::int AS "count"
      FROM "AuditEntry" GROUP BY 1, 2, 3
    )
    SELECT "act", "release", coalesce(acts."count", 0) AS "acts", coalesce(entries."count", 0) AS "entries"
    FROM acts FULL JOIN entries USING ("accountId", "act", "release")
    WHERE acts."count" IS DISTINCT FROM entries."count"`;

/** Those whose versions are not their changes, all public from the same time, or that have versions and no approval. */
const halfReleases = (client: Database['client']) =>
  client.$queryRaw<{ id: string }[]>`
    WITH version AS (
      SELECT v."releaseId", 'FIGURE' AS "kind", s."key", v."publicFrom"
      FROM "FigureVersion" v JOIN "Figure" s ON s."id" = v."figureId"
      UNION ALL SELECT v."releaseId", 'INDICATOR', s."key", v."publicFrom"
      FROM "IndicatorVersion" v JOIN "Indicator" s ON s."id" = v."indicatorId"
    ), change AS (
      SELECT "releaseId", "kind"::text AS "kind", "key" FROM "DraftChange"
    )
    SELECT DISTINCT r."id"::text FROM "Release" r
    JOIN (change FULL JOIN version USING ("releaseId", "kind", "key")) ON r."id" = "releaseId"
    WHERE r."createdById" IS NOT NULL AND CASE
      WHEN r."state" = 'APPROVED' THEN change."key" IS NULL OR version."publicFrom" IS DISTINCT FROM r."releasedAt"
      ELSE version."key" IS NOT NULL
    END`;
