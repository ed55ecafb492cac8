import type { WritesEvents } from './write-events.ts';

/** A hub that was off for longer tells of nothing that fell due before. Shorter than events are kept. */
const daysLookedBack = 7;
const mostFigures = 500;

/**
 * Writes an event for the public figures whose day of review has passed in Paris, each once: at most one a day, whichever hub comes
 * first. Nothing where there is none.
 */
export const tellOverdue = (client: WritesEvents): Promise<number> =>
  client.$executeRaw`
    INSERT INTO "OutboxEvent" ("id", "kind", "about", "createdAt", "dueAt", "nextAttemptAt")
    SELECT md5('review overdue ' || t."today")::uuid, 'REVIEW_OVERDUE', jsonb_build_object('figures', o."figures"), t."now", t."now", t."now"
    FROM (SELECT c."now", (c."now" AT TIME ZONE 'Europe/Paris')::date AS "today" FROM (SELECT hub_clock() AS "now") c) t,
      LATERAL (
        SELECT jsonb_agg(d."key" ORDER BY d."key") AS "figures" FROM (
          SELECT f."key" FROM "FigureVersion" v JOIN "Figure" f ON f."id" = v."figureId"
          WHERE v."publicFrom" <= (SELECT public_clock()) AND (v."publicUntil" IS NULL OR v."publicUntil" > (SELECT public_clock()))
            AND v."changeKind" <> 'WITHDRAWAL' AND v."reviewBy" < t."today" AND v."reviewBy" >= t."today" - ${daysLookedBack}::int
            AND NOT EXISTS (SELECT FROM "OutboxEvent" e WHERE e."kind" = 'REVIEW_OVERDUE' AND jsonb_exists(e."about" -> 'figures', f."key"))
          ORDER BY f."key" LIMIT ${mostFigures}::int) d
      ) o
    WHERE o."figures" IS NOT NULL
    ON CONFLICT ("id") DO NOTHING`;
