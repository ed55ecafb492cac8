-- What people search in: the words of each figure's own texts, kept beside it, because making them takes longer than
-- looking at them.
-- CreateTable
CREATE TABLE "FigureSearch" (
    "versionId" UUID NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "FigureSearch_pkey" PRIMARY KEY ("versionId")
);

-- CreateIndex
CREATE INDEX "FigureSearch_words_idx" ON "FigureSearch" USING GIN ("words");

-- AddForeignKey
ALTER TABLE "FigureSearch" ADD CONSTRAINT "FigureSearch_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "FigureVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Stems of French and of English, without accents and case.
CREATE FUNCTION search_words(french text, english text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('pg_catalog.french', lower(regexp_replace(
      normalize(translate(replace(coalesce(french, ''), 'œ', 'oe'), E'’\u202f\u00a0', ''' '), NFD), '[\u0300-\u036f]', '', 'g')))
    || to_tsvector('pg_catalog.english', lower(regexp_replace(
      normalize(translate(replace(coalesce(english, ''), 'œ', 'oe'), E'’\u202f\u00a0', ''' '), NFD), '[\u0300-\u036f]', '', 'g')))
$$;

CREATE FUNCTION figure_words("FigureVersion") RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT search_words(
    concat_ws(' ', $1."labelFr", $1."plainFr", $1."compositionFr", $1."printed", trim_scale($1."number")::text),
    concat_ws(' ', $1."labelEn", $1."plainEn", $1."compositionEn"))
$$;

CREATE FUNCTION keep_figure_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "FigureSearch" ("versionId", "words") VALUES (NEW."id", figure_words(NEW))
  ON CONFLICT ("versionId") DO UPDATE SET "words" = EXCLUDED."words";
  RETURN NULL;
END $$;

CREATE TRIGGER "FigureVersion_words" AFTER INSERT OR UPDATE OF
  "labelFr", "labelEn", "plainFr", "plainEn", "compositionFr", "compositionEn", "printed", "number"
  ON "FigureVersion" FOR EACH ROW EXECUTE FUNCTION keep_figure_words();

INSERT INTO "FigureSearch" ("versionId", "words") SELECT v."id", figure_words(v) FROM "FigureVersion" v;
