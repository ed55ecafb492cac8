-- What those who write find and list subjects by: all that is approved, public or to come, and all that is drafted. Beside
-- the subjects, because a list of 100,000 is asked with every key press.
-- CreateTable
CREATE TABLE "SubjectSearch" (
    "kind" "SubjectKind" NOT NULL,
    "key" TEXT NOT NULL,
    "words" tsvector NOT NULL,
    "facets" TEXT[],

    CONSTRAINT "SubjectSearch_pkey" PRIMARY KEY ("kind","key")
);

-- CreateIndex
CREATE INDEX "SubjectSearch_words_idx" ON "SubjectSearch" USING GIN ("words");

-- CreateIndex
CREATE INDEX "SubjectSearch_facets_idx" ON "SubjectSearch" USING GIN ("facets");

-- Words as people type them: without accents, case and signs, and "1 780" as "1780".
CREATE FUNCTION folded(given text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(
    regexp_replace(
      regexp_replace(
        lower(normalize(replace(replace(replace(coalesce($1, ''), 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), NFD)),
        '[\u0300-\u036f]', '', 'g'),
      '([0-9])[ \u00a0\u202f](?=[0-9]{3}($|[^0-9]))', '\1', 'g'),
    '[!-/:-@\[-`{-~«»‹›“”„‘’‚…–—·\u00a0\u202f]+', ' ', 'g')
$$;

-- Whole words and no stems: a word is looked for while it is typed, and "formati" has no stem yet.
CREATE FUNCTION typed_words(given text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('pg_catalog.simple', folded($1))
$$;

-- All the words of a text, each of which may go on; null where it has none.
CREATE FUNCTION typed_query(given text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(quote_literal(w.lexeme) || ':*', ' & ')::tsquery FROM unnest(typed_words($1)) w
$$;

-- The lines of subjects of one kind, by their keys; none of those of which nothing is approved or drafted.
CREATE FUNCTION subject_lines(asked_kind "SubjectKind", asked_keys text[])
RETURNS TABLE ("key" text, "words" tsvector, "facets" text[]) LANGUAGE sql STABLE AS $$
  WITH asked AS (
    SELECT DISTINCT k AS "key" FROM unnest(asked_keys) k
  ), approved AS (
    SELECT a."key", v."changeKind",
      concat_ws(' ', v."labelFr", v."labelEn", v."printed", trim_scale(v."number"), t."name", t."nameEn", i."key", c."key") AS texts,
      concat_ws(E'\n', 'role ' || v."role", 'territory ' || v."territoryId", 'indicator ' || i."key", 'convention ' || c."key", (
        SELECT string_agg('actor ' || x."key", E'\n')
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
        SELECT string_agg('actor ' || x."key", E'\n')
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
        "printed" text, "url" text, "indicator" text, "convention" text, "territory" text, "role" text)
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
    ARRAY(SELECT DISTINCT f FROM string_to_table(concat_ws(E'\n', string_agg('state ' || s.state, E'\n'),
      CASE WHEN bool_and(s.state = 'DRAFTED') THEN 'state NEW' END, string_agg(nullif(s.facets, ''), E'\n'), min(p.facets)),
      E'\n') f ORDER BY f)
  FROM said s LEFT JOIN plan p ON p."key" = s."key"
  GROUP BY s."key"
$$;

-- Keeps the lines of subjects of one kind.
CREATE FUNCTION keep_subjects(asked_kind "SubjectKind", asked_keys text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- Whoever changes the same subject waits, and then sees what is committed.
  PERFORM FROM "SubjectSearch" s WHERE s."kind" = asked_kind AND s."key" = ANY (asked_keys) ORDER BY s."key" FOR UPDATE;
  WITH line AS MATERIALIZED (
    SELECT * FROM subject_lines(asked_kind, asked_keys)
  ), gone AS (
    DELETE FROM "SubjectSearch" s USING unnest(asked_keys) k
    WHERE s."kind" = asked_kind AND s."key" = k AND NOT EXISTS (SELECT FROM line l WHERE l."key" = k)
  )
  INSERT INTO "SubjectSearch" AS s ("kind", "key", "words", "facets")
  SELECT asked_kind, l."key", l."words", l."facets" FROM line l ORDER BY l."key"
  ON CONFLICT ("kind", "key") DO UPDATE SET "words" = EXCLUDED."words", "facets" = EXCLUDED."facets"
  WHERE (s."words", s."facets") IS DISTINCT FROM (EXCLUDED."words", EXCLUDED."facets");
  IF asked_kind = 'CONVENTION' THEN
    PERFORM keep_subjects('ACTION_PLAN', array_agg(s."key")) FROM "SubjectSearch" s
    WHERE s."kind" = 'ACTION_PLAN' AND split_part(s."key", '/', 1) = ANY (asked_keys) HAVING count(*) > 0;
  END IF;
END $$;

-- All that is approved, or could be: the versions of subjects, and what is drafted.
CREATE VIEW subject_keys AS
  SELECT 'ACTOR'::"SubjectKind" AS "kind", s."key", v."releaseId" FROM "ActorVersion" v JOIN "Actor" s ON s."id" = v."actorId"
  UNION ALL SELECT 'INDICATOR', s."key", v."releaseId" FROM "IndicatorVersion" v JOIN "Indicator" s ON s."id" = v."indicatorId"
  UNION ALL SELECT 'SOURCE', s."key", v."releaseId" FROM "SourceVersion" v JOIN "Source" s ON s."id" = v."sourceId"
  UNION ALL SELECT 'CONVENTION', s."key", v."releaseId" FROM "ConventionVersion" v JOIN "Convention" s ON s."id" = v."conventionId"
  UNION ALL SELECT 'ACTION_PLAN', c."key" || '/' || s."territoryId", v."releaseId"
    FROM "ActionPlanVersion" v JOIN "ActionPlan" s ON s."id" = v."actionPlanId" JOIN "Convention" c ON c."id" = s."conventionId"
  UNION ALL SELECT 'FIGURE', s."key", v."releaseId" FROM "FigureVersion" v JOIN "Figure" s ON s."id" = v."figureId"
  UNION ALL SELECT 'COLLECTION', s."key", v."releaseId" FROM "CollectionVersion" v JOIN "Collection" s ON s."id" = v."collectionId"
  UNION ALL SELECT d."kind", d."key", d."releaseId" FROM "DraftChange" d;

CREATE FUNCTION keep_all_subjects() RETURNS void LANGUAGE sql AS $$
  SELECT keep_subjects(k."kind", k.keys)
  FROM (SELECT "kind", array_agg(DISTINCT "key") AS keys FROM subject_keys GROUP BY "kind") k
$$;

CREATE FUNCTION keep_drafted_subjects() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_subjects(k."kind", k.keys)
  FROM (SELECT "kind", array_agg("key") AS keys FROM changed GROUP BY "kind") k;
  RETURN NULL;
END $$;

CREATE TRIGGER "DraftChange_subjects_inserted" AFTER INSERT ON "DraftChange"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_drafted_subjects();
CREATE TRIGGER "DraftChange_subjects_updated" AFTER UPDATE ON "DraftChange"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_drafted_subjects();
CREATE TRIGGER "DraftChange_subjects_deleted" AFTER DELETE ON "DraftChange"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_drafted_subjects();

CREATE FUNCTION keep_released_subjects() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_subjects(k."kind", k.keys)
  FROM (
    SELECT "kind", array_agg(DISTINCT "key") AS keys FROM subject_keys WHERE "releaseId" = NEW."id" GROUP BY "kind"
  ) k;
  RETURN NULL;
END $$;

-- After "Release_spans", by its name: what is approved has its time then.
CREATE TRIGGER "Release_subjects" AFTER UPDATE OF "state" ON "Release"
  FOR EACH ROW WHEN ((NEW."state" = 'APPROVED') <> (OLD."state" = 'APPROVED'))
  EXECUTE FUNCTION keep_released_subjects();

SELECT keep_all_subjects();
