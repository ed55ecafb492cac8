-- Figures by the thousand. The hub's guards are off while this runs, and what they would write is written here: when each
-- version is public, and with which epoch each release came out. Settings: bench.figures, bench.versions (of each figure, one a
-- day, the last of them yesterday).
SET session_replication_role = replica;

CREATE TEMP TABLE day AS
SELECT n, gen_random_uuid() AS "releaseId",
  date_trunc('minute', now()) - interval '1 day' * (current_setting('bench.versions')::int - n + 1) AS "publicFrom"
FROM generate_series(1, current_setting('bench.versions')::int) n;

INSERT INTO "Release" ("id", "titleFr", "state", "releasedAt")
SELECT "releaseId", 'Publication ' || n, 'APPROVED', "publicFrom" FROM day;

INSERT INTO "Epoch" ("number", "id", "releasedAt", "beganAt") SELECT n, "releaseId", "publicFrom", "publicFrom" FROM day;
INSERT INTO "EpochRelease" ("releaseId", "number", "releasedAt") SELECT "releaseId", n, "publicFrom" FROM day;

CREATE TEMP TABLE actor AS SELECT n, gen_random_uuid() AS id FROM generate_series(1, 100) n;
INSERT INTO "Actor" SELECT id, 'bench-acteur-' || n FROM actor;
CREATE TEMP TABLE actor_version AS SELECT n, id AS "actorId", gen_random_uuid() AS id FROM actor;
INSERT INTO "ActorVersion" ("id", "actorId", "releaseId", "publicFrom", "kind")
SELECT v.id, v."actorId", d."releaseId", d."publicFrom", 'OPCO' FROM actor_version v, day d WHERE d.n = 1;
INSERT INTO "ActorName" ("id", "versionId", "name") SELECT gen_random_uuid(), id, 'Acteur ' || n FROM actor_version;

CREATE TEMP TABLE source AS SELECT n, gen_random_uuid() AS id FROM generate_series(1, 50) n;
INSERT INTO "Source" SELECT id, 'bench-source-' || n FROM source;
INSERT INTO "SourceVersion" ("id", "sourceId", "releaseId", "publicFrom", "titleFr", "publisherId", "language")
SELECT gen_random_uuid(), s.id, d."releaseId", d."publicFrom", 'Bilan ' || s.n, a.id, 'fr'
FROM source s JOIN actor a ON a.n = s.n, day d WHERE d.n = 1;

CREATE TEMP TABLE indicator AS SELECT n, gen_random_uuid() AS id FROM generate_series(1, 500) n;
INSERT INTO "Indicator" SELECT id, 'bench-indicateur-' || n FROM indicator;
INSERT INTO "IndicatorVersion" ("id", "indicatorId", "releaseId", "publicFrom", "labelFr", "unit")
SELECT gen_random_uuid(), i.id, d."releaseId", d."publicFrom", 'Entreprises engagées ' || i.n, 'company'
FROM indicator i, day d WHERE d.n = 1;

CREATE TEMP TABLE convention AS SELECT n, gen_random_uuid() AS id FROM generate_series(1, 200) n;
INSERT INTO "Convention" SELECT id, 'bench-convention-' || n FROM convention;
CREATE TEMP TABLE convention_version AS SELECT n, id AS "conventionId", gen_random_uuid() AS id FROM convention;
INSERT INTO "ConventionVersion"
  ("id", "conventionId", "releaseId", "publicFrom", "titleFr", "kind", "status", "period", "periodStart", "periodEnd")
SELECT v.id, v."conventionId", d."releaseId", d."publicFrom", 'Convention ' || v.n, 'BILATERAL', 'SIGNED', '2022/2024',
  '2022-01-01', '2024-12-31'
FROM convention_version v, day d WHERE d.n = 1;
INSERT INTO "Party" ("id", "versionId", "position", "role", "actorId")
SELECT gen_random_uuid(), v.id, p, 'SIGNATORY', a.id
FROM convention_version v, generate_series(1, 3) p JOIN actor a ON true WHERE a.n = 1 + (v.n * 3 + p) % 100;

CREATE TEMP TABLE figure AS
SELECT n, gen_random_uuid() AS id FROM generate_series(1, current_setting('bench.figures')::int) n;
INSERT INTO "Figure" SELECT id, 'bench-chiffre-' || n FROM figure;
CREATE TEMP TABLE region AS
SELECT row_number() OVER (ORDER BY "position") - 1 AS n, "id" FROM "Territory" WHERE "level" = 'REGION';
CREATE TEMP TABLE figure_version AS
SELECT gen_random_uuid() AS id, f.n, f.id AS "figureId", d.n AS day
FROM figure f, day d;
INSERT INTO "FigureVersion"
  ("id", "figureId", "releaseId", "changeKind", "publicFrom", "publicUntil", "position", "labelFr", "qualifier", "number",
   "low", "unit", "printed", "role", "period", "periodStart", "periodEnd", "territoryId", "indicatorId", "conventionId")
SELECT v.id, v."figureId", d."releaseId", (CASE WHEN d.n = 1 THEN 'ADDITION' ELSE 'REVISION' END)::"ChangeKind",
  d."publicFrom", following."publicFrom", v.n, 'entreprises engagées dans un parcours ' || v.n, 'MORE_THAN',
  v.n + d.n, v.n + d.n, 'company', 'plus de ' || (v.n + d.n), 'ACTUAL', y || '', make_date(y, 1, 1), make_date(y, 12, 31),
  region.id, indicator.id, convention.id
FROM figure_version v
  JOIN day d ON d.n = v.day
  LEFT JOIN day following ON following.n = v.day + 1
  CROSS JOIN LATERAL (SELECT 2015 + v.n % 10) AS year(y)
  JOIN region ON region.n = v.n % (SELECT count(*) FROM region)
  JOIN indicator ON indicator.n = 1 + v.n % 500
  JOIN convention ON convention.n = 1 + v.n % 200;
INSERT INTO "FigureActor" SELECT v.id, a.id, 1 FROM figure_version v JOIN actor a ON a.n = 1 + v.n % 100;
INSERT INTO "Citation" ("id", "sourceId", "figureVersionId", "printed")
SELECT gen_random_uuid(), s.id, v.id, 'plus de ' || (v.n + v.day) FROM figure_version v JOIN source s ON s.n = 1 + v.n % 50;

SELECT keep_all_figure_words();
SELECT keep_all_subjects();

SET session_replication_role = DEFAULT;
ANALYZE;
