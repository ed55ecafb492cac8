-- The value that easy-to-read words were written for, where it is no longer the figure's: such words are not shown. Null for all
-- that was there before, so that no seal changes: see docs/decisions/seals.md.
ALTER TABLE "FigureVersion" ADD COLUMN "plainOfFr" TEXT, ADD COLUMN "plainOfEn" TEXT;

-- What is not shown is not found either.
CREATE OR REPLACE FUNCTION figure_words("FigureVersion") RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT search_words(
    concat_ws(' ', $1."labelFr", CASE WHEN $1."plainOfFr" IS NULL THEN $1."plainFr" END, $1."compositionFr", $1."printed",
      trim_scale($1."number")::text),
    concat_ws(' ', $1."labelEn", CASE WHEN $1."plainOfEn" IS NULL THEN $1."plainEn" END, $1."compositionEn"))
$$;
