-- What a search of the public asks of a figure stands in one row: its words, and beside them the times, the place and the
-- conditions that it is counted by. Joined to its version, a search for a common word looked up thousands of rows.
-- AlterTable
ALTER TABLE "FigureSearch" ADD COLUMN     "changeKind" "ChangeKind" NOT NULL DEFAULT 'ADDITION',
ADD COLUMN     "conventionId" UUID,
ADD COLUMN     "figureId" UUID,
ADD COLUMN     "indicatorId" UUID,
ADD COLUMN     "periodEnd" DATE,
ADD COLUMN     "periodStart" DATE,
ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "publicFrom" TIMESTAMPTZ(3),
ADD COLUMN     "publicUntil" TIMESTAMPTZ(3),
ADD COLUMN     "role" "FigureRole",
ADD COLUMN     "territoryId" TEXT,
ADD COLUMN     "unit" TEXT;

-- DropIndex
DROP INDEX "FigureSearch_words_idx";

-- What has no end is nearly all that is asked for, and what had one is asked for by its instant only: an index of each keeps the
-- first as small as the present. What waits to be written into one is looked through by every search, so little may wait.
CREATE INDEX "FigureSearch_present_words" ON "FigureSearch" USING GIN ("words") WITH (gin_pending_list_limit = 128)
  WHERE "publicUntil" IS NULL;
CREATE INDEX "FigureSearch_past_words" ON "FigureSearch" USING GIN ("words") WITH (gin_pending_list_limit = 128)
  WHERE "publicUntil" IS NOT NULL;
CREATE INDEX "FigureSearch_until" ON "FigureSearch" ("publicUntil") WHERE "publicUntil" IS NOT NULL;

-- A release writes the time of a new version into its row: with room beside it no index is written anew.
ALTER TABLE "FigureSearch" SET (fillfactor = 85);

DELETE FROM "FigureSearch";
DROP TRIGGER "FigureVersion_words" ON "FigureVersion";

-- Beside its words what they do not spell: "n:1780" is its number, however it is printed, "y:2022" a year of its period,
-- "t:", "i:", "c:", "r:" and "u:" its territory, indicator, convention, role and unit. Words of the label weigh A, others C.
-- An end that is left open is taken for forty years.
CREATE OR REPLACE FUNCTION figure_words("FigureVersion") RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(search_words($1."labelFr", $1."labelEn"), 'A')
    || setweight(search_words(
      concat_ws(' ', CASE WHEN $1."plainOfFr" IS NULL THEN $1."plainFr" END, $1."compositionFr", $1."printed"),
      concat_ws(' ', CASE WHEN $1."plainOfEn" IS NULL THEN $1."plainEn" END, $1."compositionEn")), 'C')
    || array_to_tsvector(ARRAY(
      SELECT DISTINCT token FROM unnest(ARRAY[
        't:' || $1."territoryId", 'i:' || $1."indicatorId", 'c:' || $1."conventionId", 'r:' || $1."role", 'u:' || $1."unit",
        'n:' || trim_scale(abs($1."number")), 'n:' || trim_scale(abs($1."low")), 'n:' || trim_scale(abs($1."high")),
        'n:' || trim_scale($1."outOf"), 'n:' || trim_scale(abs($1."number") / 10::numeric ^ $1."scale")
      ] || ARRAY(
        SELECT 'y:' || y FROM generate_series(
          extract(year FROM coalesce($1."periodStart", $1."periodEnd"))::int,
          least(extract(year FROM coalesce($1."periodEnd", $1."periodStart" + interval '40 years'))::int,
            extract(year FROM coalesce($1."periodStart", $1."periodEnd"))::int + 40)) y
      )) token WHERE token IS NOT NULL
    ))
$$;

CREATE FUNCTION figure_line(v "FigureVersion") RETURNS SETOF "FigureSearch" LANGUAGE sql STABLE AS $$
  SELECT v."id" AS "versionId", figure_words(v) AS "words", v."changeKind", v."conventionId", v."figureId", v."indicatorId",
    v."periodEnd", v."periodStart", v."position", v."publicFrom", v."publicUntil", v."role", v."territoryId", v."unit"
$$;

CREATE OR REPLACE FUNCTION keep_figure_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "FigureSearch" s WHERE TG_OP = 'UPDATE' AND s."versionId" = NEW."id";
  INSERT INTO "FigureSearch" SELECT * FROM figure_line(NEW);
  RETURN NULL;
END $$;

-- Its times are all that changes of a version in a release.
CREATE FUNCTION keep_figure_times() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "FigureSearch" SET "publicFrom" = NEW."publicFrom", "publicUntil" = NEW."publicUntil" WHERE "versionId" = NEW."id";
  RETURN NULL;
END $$;

CREATE FUNCTION keep_all_figure_words() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "FigureSearch" SELECT l.* FROM "FigureVersion" v, figure_line(v) l ON CONFLICT DO NOTHING;
END $$;

CREATE TRIGGER "FigureVersion_words" AFTER INSERT OR UPDATE OF
  "labelFr", "labelEn", "plainFr", "plainEn", "plainOfFr", "plainOfEn", "compositionFr", "compositionEn", "printed", "number",
  "low", "high", "outOf", "scale", "changeKind", "conventionId", "indicatorId", "periodStart", "periodEnd", "position", "role",
  "territoryId", "unit"
  ON "FigureVersion" FOR EACH ROW EXECUTE FUNCTION keep_figure_words();
CREATE TRIGGER "FigureVersion_times" AFTER UPDATE OF "publicFrom", "publicUntil" ON "FigureVersion"
  FOR EACH ROW EXECUTE FUNCTION keep_figure_times();

SELECT keep_all_figure_words();
