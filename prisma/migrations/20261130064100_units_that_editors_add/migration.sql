-- Units are records that editors add, released and versioned like indicators. Those of packages/quantity stay in the code, and
-- are no rows: see docs/decisions/units.md. A figure, an indicator and an alias name one of a hub's own by its row and by its
-- key; the row is null for the others, so that what was sealed before keeps its hash.

CREATE TYPE "Gender" AS ENUM ('MASCULINE', 'FEMININE');

-- CreateTable
CREATE TABLE "Unit" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitVersion" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "changeKind" "ChangeKind" NOT NULL DEFAULT 'ADDITION',
    "changeFr" TEXT,
    "changeEn" TEXT,
    "publicFrom" TIMESTAMPTZ(3),
    "publicUntil" TIMESTAMPTZ(3),
    "position" INTEGER NOT NULL DEFAULT 0,
    "singularFr" TEXT NOT NULL,
    "singularEn" TEXT,
    "pluralFr" TEXT NOT NULL,
    "pluralEn" TEXT,
    "gender" "Gender",
    "symbol" TEXT,
    "additive" BOOLEAN NOT NULL DEFAULT false,
    "spellings" TEXT[],
    "sameAs" TEXT,
    "sameAsId" UUID,

    CONSTRAINT "UnitVersion_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "FigureVersion" ADD COLUMN "unitId" UUID;
ALTER TABLE "IndicatorVersion" ADD COLUMN "unitId" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "Unit_key_key" ON "Unit"("key");
CREATE UNIQUE INDEX "Unit_id_key_key" ON "Unit"("id", "key");
CREATE INDEX "UnitVersion_releaseId_idx" ON "UnitVersion"("releaseId");
CREATE UNIQUE INDEX "UnitVersion_unitId_releaseId_key" ON "UnitVersion"("unitId", "releaseId");
CREATE UNIQUE INDEX "UnitVersion_unitId_publicFrom_key" ON "UnitVersion"("unitId", "publicFrom");
CREATE INDEX "FigureVersion_unitId_idx" ON "FigureVersion"("unitId");
CREATE INDEX "IndicatorVersion_unitId_idx" ON "IndicatorVersion"("unitId");

-- AddForeignKey
ALTER TABLE "UnitVersion" ADD CONSTRAINT "UnitVersion_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "UnitVersion" ADD CONSTRAINT "UnitVersion_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The key that a version says is that of the row that it names.
ALTER TABLE "UnitVersion" ADD CONSTRAINT "UnitVersion_sameAsId_sameAs_fkey" FOREIGN KEY ("sameAsId", "sameAs") REFERENCES "Unit"("id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FigureVersion" ADD CONSTRAINT "FigureVersion_unitId_unit_fkey" FOREIGN KEY ("unitId", "unit") REFERENCES "Unit"("id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "IndicatorVersion" ADD CONSTRAINT "IndicatorVersion_unitId_unit_fkey" FOREIGN KEY ("unitId", "unit") REFERENCES "Unit"("id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- 1. Each unit is one of packages/quantity's, points and times among them now, or one of the hub's own -----------------------

CREATE OR REPLACE FUNCTION known_units() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY[
    'person', 'course', 'company', 'action', 'training_centre', 'event', 'percent', 'contract', 'meeting',
    'training_provider', 'organisation', 'territory', 'euro',
    'point', 'year', 'month', 'week', 'day', 'hour', 'minute'
  ]
$$;

ALTER TABLE "FigureVersion" DROP CONSTRAINT "FigureVersion_unit",
  ADD CONSTRAINT "FigureVersion_unit" CHECK (("unit" = ANY (known_units())) = ("unitId" IS NULL));
ALTER TABLE "IndicatorVersion" DROP CONSTRAINT "IndicatorVersion_unit",
  ADD CONSTRAINT "IndicatorVersion_unit" CHECK (("unit" = ANY (known_units())) = ("unitId" IS NULL));
ALTER TABLE "UnitVersion"
  ADD CONSTRAINT "UnitVersion_same_as" CHECK (
    CASE WHEN "sameAs" IS NULL THEN "sameAsId" IS NULL ELSE ("sameAs" = ANY (known_units())) = ("sameAsId" IS NULL) END
    AND "sameAsId" IS DISTINCT FROM "unitId"
  );
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_not_ours" CHECK ("key" <> ALL (known_units()));

-- 2. Guarded as the versions of every other record -----------------------------------------------------------------------

CREATE OR REPLACE VIEW version_tables AS
  SELECT * FROM (VALUES
    ('Actor', 'ActorVersion', 'actorId'),
    ('Convention', 'ConventionVersion', 'conventionId'),
    ('ActionPlan', 'ActionPlanVersion', 'actionPlanId'),
    ('Unit', 'UnitVersion', 'unitId'),
    ('Indicator', 'IndicatorVersion', 'indicatorId'),
    ('Source', 'SourceVersion', 'sourceId'),
    ('Figure', 'FigureVersion', 'figureId'),
    ('Collection', 'CollectionVersion', 'collectionId')
  ) AS kinds (subject_table, version_table, subject_column);

ALTER TABLE "UnitVersion" ADD CONSTRAINT "UnitVersion_span" CHECK ("publicFrom" < "publicUntil");
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_key" CHECK ("key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
CREATE TRIGGER "UnitVersion_guard" BEFORE INSERT OR UPDATE OR DELETE ON "UnitVersion"
  FOR EACH ROW EXECUTE FUNCTION guard_version();
CREATE TRIGGER "UnitVersion_truncate" BEFORE TRUNCATE ON "UnitVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION guard_truncate();
CREATE TRIGGER "Unit_guard" BEFORE UPDATE ON "Unit"
  FOR EACH ROW EXECUTE FUNCTION guard_subject('UnitVersion', 'unitId');

-- 3. Found and listed by those who write ------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION subject_lines(asked_kind "SubjectKind", asked_keys text[])
RETURNS TABLE ("key" text, "words" tsvector, "facets" text[]) LANGUAGE sql STABLE AS $$
  WITH asked AS (
    SELECT DISTINCT k AS "key" FROM unnest(asked_keys) k
  ), approved AS (
    SELECT a."key", v."changeKind",
      concat_ws(' ', v."labelFr", v."labelEn", v."printed", trim_scale(v."number"), t."name", t."nameEn", i."key", c."key") AS texts,
      concat_ws(E'\n', 'role ' || v."role", 'territory ' || v."territoryId", 'indicator ' || i."key", 'convention ' || c."key", (
        SELECT string_agg('actor ' || x."key", E'\n' ORDER BY x."key")
        FROM "FigureActor" fa JOIN "Actor" x ON x."id" = fa."actorId" WHERE fa."versionId" = v."id"
      )) AS facets
    FROM asked a JOIN "Figure" s ON s."key" = a."key" JOIN "FigureVersion" v ON v."figureId" = s."id"
      JOIN "Territory" t ON t."id" = v."territoryId" JOIN "Indicator" i ON i."id" = v."indicatorId"
      LEFT JOIN "Convention" c ON c."id" = v."conventionId"
    WHERE asked_kind = 'FIGURE' AND v."publicFrom" IS NOT NULL AND v."publicUntil" IS NULL
    UNION ALL
    SELECT a."key", v."changeKind", concat_ws(' ', v."labelFr", v."labelEn"), NULL
    FROM asked a JOIN "Indicator" s ON s."key" = a."key" JOIN "IndicatorVersion" v ON v."indicatorId" = s."id"
    WHERE asked_kind = 'INDICATOR' AND v."publicFrom" IS NOT NULL AND v."publicUntil" IS NULL
    UNION ALL
    SELECT a."key", v."changeKind", concat_ws(' ', v."singularFr", v."singularEn", v."pluralFr", v."pluralEn", v."symbol",
      array_to_string(v."spellings", ' ')), NULL
    FROM asked a JOIN "Unit" s ON s."key" = a."key" JOIN "UnitVersion" v ON v."unitId" = s."id"
    WHERE asked_kind = 'UNIT' AND v."publicFrom" IS NOT NULL AND v."publicUntil" IS NULL
    UNION ALL
    SELECT a."key", v."changeKind", concat_ws(' ', v."titleFr", v."titleEn", v."url"), NULL
    FROM asked a JOIN "Source" s ON s."key" = a."key" JOIN "SourceVersion" v ON v."sourceId" = s."id"
    WHERE asked_kind = 'SOURCE' AND v."publicFrom" IS NOT NULL AND v."publicUntil" IS NULL
    UNION ALL
    SELECT a."key", v."changeKind", (SELECT string_agg(n."name", ' ') FROM "ActorName" n WHERE n."versionId" = v."id"),
      'territory ' || v."territoryId"
    FROM asked a JOIN "Actor" s ON s."key" = a."key" JOIN "ActorVersion" v ON v."actorId" = s."id"
    WHERE asked_kind = 'ACTOR' AND v."publicFrom" IS NOT NULL AND v."publicUntil" IS NULL
    UNION ALL
    SELECT a."key", v."changeKind", concat_ws(' ', v."titleFr", v."titleEn", t."name", t."nameEn"),
      concat_ws(E'\n', 'territory ' || v."territoryId", (
        SELECT string_agg('actor ' || x."key", E'\n' ORDER BY x."key")
        FROM "Party" p JOIN "Actor" x ON x."id" = p."actorId" WHERE p."versionId" = v."id"
      ))
    FROM asked a JOIN "Convention" s ON s."key" = a."key" JOIN "ConventionVersion" v ON v."conventionId" = s."id"
      LEFT JOIN "Territory" t ON t."id" = v."territoryId"
    WHERE asked_kind = 'CONVENTION' AND v."publicFrom" IS NOT NULL AND v."publicUntil" IS NULL
    UNION ALL
    SELECT a."key", v."changeKind", NULL, NULL
    FROM asked a JOIN "Convention" c ON c."key" = split_part(a."key", '/', 1)
      JOIN "ActionPlan" s ON s."conventionId" = c."id" AND s."territoryId" = substr(a."key", length(c."key") + 2)
      JOIN "ActionPlanVersion" v ON v."actionPlanId" = s."id"
    WHERE asked_kind = 'ACTION_PLAN' AND v."publicFrom" IS NOT NULL AND v."publicUntil" IS NULL
    UNION ALL
    SELECT a."key", v."changeKind", concat_ws(' ', v."titleFr", v."titleEn"), NULL
    FROM asked a JOIN "Collection" s ON s."key" = a."key" JOIN "CollectionVersion" v ON v."collectionId" = s."id"
    WHERE asked_kind = 'COLLECTION' AND v."publicFrom" IS NOT NULL AND v."publicUntil" IS NULL
  ), drafted AS (
    SELECT a."key",
      concat_ws(' ', d."labelFr", d."labelEn", d."titleFr", d."titleEn", d."printed", d."url", d."indicator", d."convention",
        d."singularFr", d."singularEn", d."pluralFr", d."pluralEn", d."symbol",
        (SELECT string_agg(n #>> '{}', ' ') FROM jsonb_path_query(c."content", '$.spellings[*]') n),
        c."content" #>> '{quantity,number}', t."name", t."nameEn",
        (SELECT string_agg(n #>> '{}', ' ') FROM jsonb_path_query(c."content", '$.names[*].name') n)) AS texts,
      concat_ws(E'\n', 'role ' || d."role", 'territory ' || d."territory", 'indicator ' || d."indicator",
        'convention ' || d."convention",
        (SELECT string_agg('actor ' || (n #>> '{}'), E'\n') FROM jsonb_path_query(c."content", '$.actors[*]') n),
        (SELECT string_agg('actor ' || (n #>> '{}'), E'\n') FROM jsonb_path_query(c."content", '$.parties[*].actor') n)
      ) AS facets
    FROM asked a JOIN "DraftChange" c ON c."kind" = asked_kind AND c."key" = a."key"
      JOIN "Release" r ON r."id" = c."releaseId" AND r."state" <> 'APPROVED'
      CROSS JOIN LATERAL jsonb_to_record(c."content") AS d ("labelFr" text, "labelEn" text, "titleFr" text, "titleEn" text,
        "printed" text, "url" text, "indicator" text, "convention" text, "territory" text, "role" text,
        "singularFr" text, "singularEn" text, "pluralFr" text, "pluralEn" text, "symbol" text)
      LEFT JOIN "Territory" t ON t."id" = d."territory"
  ), plan AS (
    -- A plan goes by its convention and its territory, which its key names.
    SELECT a."key", concat_ws(' ', v."titleFr", v."titleEn", t."name", t."nameEn") AS texts,
      concat_ws(E'\n', 'territory ' || split_part(a."key", '/', 2), 'convention ' || split_part(a."key", '/', 1)) AS facets
    FROM asked a
      LEFT JOIN "Convention" c ON c."key" = split_part(a."key", '/', 1)
      LEFT JOIN "ConventionVersion" v ON v."conventionId" = c."id" AND v."publicFrom" IS NOT NULL AND v."publicUntil" IS NULL
      LEFT JOIN "Territory" t ON t."id" = split_part(a."key", '/', 2)
    WHERE asked_kind = 'ACTION_PLAN'
  ), said AS (
    SELECT "key", texts, facets, CASE "changeKind" WHEN 'WITHDRAWAL' THEN 'WITHDRAWN' ELSE 'APPROVED' END AS state FROM approved
    UNION ALL SELECT "key", texts, facets, 'DRAFTED' FROM drafted
  )
  SELECT s."key",
    strip(typed_words(concat_ws(' ', s."key", string_agg(s.texts, ' '), min(p.texts)))),
    string_to_array(concat_ws(E'\n', string_agg('state ' || s.state, E'\n' ORDER BY s.state, s.facets),
      CASE WHEN bool_and(s.state = 'DRAFTED') THEN 'state NEW' END,
      string_agg(nullif(s.facets, ''), E'\n' ORDER BY s.state, s.facets), min(p.facets)), E'\n')
  FROM said s LEFT JOIN plan p ON p."key" = s."key"
  GROUP BY s."key"
$$;

CREATE OR REPLACE VIEW subject_keys AS
  SELECT 'ACTOR'::"SubjectKind" AS "kind", s."key", v."releaseId" FROM "ActorVersion" v JOIN "Actor" s ON s."id" = v."actorId"
  UNION ALL SELECT 'UNIT', s."key", v."releaseId" FROM "UnitVersion" v JOIN "Unit" s ON s."id" = v."unitId"
  UNION ALL SELECT 'INDICATOR', s."key", v."releaseId" FROM "IndicatorVersion" v JOIN "Indicator" s ON s."id" = v."indicatorId"
  UNION ALL SELECT 'SOURCE', s."key", v."releaseId" FROM "SourceVersion" v JOIN "Source" s ON s."id" = v."sourceId"
  UNION ALL SELECT 'CONVENTION', s."key", v."releaseId" FROM "ConventionVersion" v JOIN "Convention" s ON s."id" = v."conventionId"
  UNION ALL SELECT 'ACTION_PLAN', c."key" || '/' || s."territoryId", v."releaseId"
    FROM "ActionPlanVersion" v JOIN "ActionPlan" s ON s."id" = v."actionPlanId" JOIN "Convention" c ON c."id" = s."conventionId"
  UNION ALL SELECT 'FIGURE', s."key", v."releaseId" FROM "FigureVersion" v JOIN "Figure" s ON s."id" = v."figureId"
  UNION ALL SELECT 'COLLECTION', s."key", v."releaseId" FROM "CollectionVersion" v JOIN "Collection" s ON s."id" = v."collectionId"
  UNION ALL SELECT d."kind", d."key", d."releaseId" FROM "DraftChange" d;
