import sql, { type Sql } from 'sql-template-tag';
import { publicSql } from '../reading/visibility.ts';

/**
 * What sites may show of records, as rows `("kind", "key", "isMap")` for SiteEmbed, from records `("kind", "key", "content")`:
 * the records themselves, and what lists a figure or a plan stands in. `isMap` null is all ways, true maps alone, false all but maps.
 *
 * A figure stands in the lists of what it is now and of what its draft makes it. Of a list, a site may show a part only.
 */
export const reachedFrom = (records: Sql, instant: Date): Sql => sql`
  WITH "records" AS (${records}),
  "figures" AS (
    SELECT v.* FROM "records" r JOIN "Figure" f ON f."key" = r."key" JOIN "FigureVersion" v ON v."figureId" = f."id"
    WHERE r."kind" = 'FIGURE' AND ${publicSql(instant)}
  ),
  "drafted" AS (SELECT * FROM "records" WHERE "kind" = 'FIGURE' AND "content" IS NOT NULL),
  "plans" AS (SELECT split_part("key", '/', 1) AS "convention" FROM "records" WHERE "kind" = 'ACTION_PLAN')
  SELECT "kind", "key", NULL::bool AS "isMap" FROM "records"
    WHERE "kind" IN ('FIGURE', 'CONVENTION', 'COLLECTION', 'INDICATOR', 'ACTOR')
  UNION SELECT 'CONVENTION', c."key", false FROM "figures" v JOIN "Convention" c ON c."id" = v."conventionId"
  UNION SELECT 'CONVENTION', "content"->>'convention', false FROM "drafted" WHERE "content"->>'convention' IS NOT NULL
  UNION SELECT 'INDICATOR', i."key", NULL FROM "figures" v JOIN "Indicator" i ON i."id" = v."indicatorId"
  UNION SELECT 'INDICATOR', "content"->>'indicator', NULL FROM "drafted" WHERE "content"->>'indicator' IS NOT NULL
  UNION SELECT 'TERRITORY', v."territoryId", NULL FROM "figures" v
  UNION SELECT 'TERRITORY', "content"->>'territory', NULL FROM "drafted" WHERE "content"->>'territory' IS NOT NULL
  UNION SELECT 'ACTOR', a."key", false FROM "figures" v JOIN "FigureActor" n ON n."versionId" = v."id" JOIN "Actor" a ON a."id" = n."actorId"
  UNION SELECT 'ACTOR', n."key", false FROM "drafted" d,
    jsonb_array_elements_text(CASE jsonb_typeof(d."content"->'actors') WHEN 'array' THEN d."content"->'actors' ELSE '[]' END) AS n("key")
  UNION SELECT 'COLLECTION', c."key", NULL FROM "figures" f JOIN "CollectionItem" n ON n."figureId" = f."figureId"
    JOIN "CollectionVersion" v ON v."id" = n."versionId" JOIN "Collection" c ON c."id" = v."collectionId"
    WHERE ${publicSql(instant)}
  UNION SELECT 'CONVENTION', "convention", true FROM "plans"
  UNION SELECT 'ACTOR', a."key", true FROM "plans" p JOIN "Convention" c ON c."key" = p."convention"
    JOIN "ConventionVersion" v ON v."conventionId" = c."id" JOIN "Party" n ON n."versionId" = v."id" JOIN "Actor" a ON a."id" = n."actorId"
    WHERE ${publicSql(instant)}`;
