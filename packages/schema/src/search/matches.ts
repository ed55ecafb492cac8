import { fold } from '@akto-figures/contents';
import sql from 'sql-template-tag';
import type { Reading } from '../reading/reading.ts';
import { listedSql } from '../reading/visibility.ts';
import { wordsOf } from './words-of.ts';

/** What one word of a search is found in, but for the figures' own texts. Ids. */
export interface WordMatches {
  readonly word: string;
  readonly actors: readonly string[];
  readonly conventions: readonly string[];
  readonly indicators: readonly string[];
  readonly territories: readonly string[];
}

/** What each word is found in. "En", "de" and their like are in everything, so they are left out. */
export async function matchWords(reading: Reading, text: string): Promise<WordMatches[]> {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const isListed = listedSql(reading.instant);
  const found = await reading.select<Omit<WordMatches, 'territories'>>(sql`
    SELECT w."word",
      ARRAY(
        SELECT v."actorId"::text FROM "ActorVersion" v JOIN "ActorName" n ON n."versionId" = v."id"
        WHERE ${isListed} AND search_words(n."name", '') @@ q
      ) AS "actors",
      ARRAY(
        SELECT v."conventionId"::text FROM "ConventionVersion" v
        WHERE ${isListed} AND search_words(v."titleFr", v."titleEn") @@ q
      ) AS "conventions",
      ARRAY(
        SELECT v."indicatorId"::text FROM "IndicatorVersion" v
        WHERE ${isListed} AND search_words(v."labelFr", v."labelEn") @@ q
      ) AS "indicators"
    FROM unnest(${words}::text[]) WITH ORDINALITY AS w("word", "place"),
      LATERAL (SELECT plainto_tsquery('french', w."word") || plainto_tsquery('english', w."word")) AS query(q)
    WHERE numnode(plainto_tsquery('french', w."word")) > 0 AND numnode(plainto_tsquery('english', w."word")) > 0
    ORDER BY w."place"`);
  return found.map((matches) => ({ ...matches, territories: territoriesOf(reading, matches.word) }));
}

function territoriesOf({ atlas }: Reading, word: string): string[] {
  const isCalledSo = (name: string) => fold(name).split(' ').includes(word);
  return atlas.all
    .filter(({ name, nameEn, spellings }) =>
      [name, nameEn, ...spellings.map(({ spelling }) => spelling)].some(isCalledSo),
    )
    .map(({ id }) => id);
}
