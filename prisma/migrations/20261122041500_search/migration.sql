-- What people search in: stems of French and of English, without accents and case. One function for what is stored, so that
-- the index and the question agree; it calls nothing of ours, because an index is built on a search path without us.
CREATE FUNCTION search_words(french text, english text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('pg_catalog.french', lower(regexp_replace(
      normalize(translate(replace(coalesce(french, ''), 'œ', 'oe'), E'’\u202f\u00a0', ''' '), NFD), '[\u0300-\u036f]', '', 'g')))
    || to_tsvector('pg_catalog.english', lower(regexp_replace(
      normalize(translate(replace(coalesce(english, ''), 'œ', 'oe'), E'’\u202f\u00a0', ''' '), NFD), '[\u0300-\u036f]', '', 'g')))
$$;

CREATE INDEX "FigureVersion_search" ON "FigureVersion" USING gin (search_words(
  "labelFr" || ' ' || coalesce("plainFr", '') || ' ' || coalesce("compositionFr", '') || ' ' || coalesce("printed", '')
    || ' ' || coalesce(trim_scale("number")::text, ''),
  coalesce("labelEn", '') || ' ' || coalesce("plainEn", '') || ' ' || coalesce("compositionEn", '')));
