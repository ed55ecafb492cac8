import QuickLRU from 'quick-lru';
import sql from 'sql-template-tag';
import type { Reading } from '../reading/reading.ts';

/** What PostgreSQL makes of a word, in French and in English; null for one that says nothing in either: "de", "the". */
export type Stems = readonly string[] | null;

// A word's stems are the same in every epoch. Some hundred kilobytes at most.
const kept = new QuickLRU<string, { readonly stems: Stems }>({ maxSize: 5000 });

/** The stems of each of these words. */
export async function stemsOf(
  { select }: Pick<Reading, 'select'>,
  words: readonly string[],
): Promise<Stems[]> {
  const missing = words.filter((word) => !kept.has(word));
  const found = new Map<string, { readonly stems: Stems }>();
  if (missing.length > 0) {
    const rows = await select<{ word: string; french: string; english: string }>(sql`
      SELECT w AS "word", array_to_json(tsvector_to_array(to_tsvector('pg_catalog.french', w)))::text AS "french",
        array_to_json(tsvector_to_array(to_tsvector('pg_catalog.english', w)))::text AS "english"
      FROM unnest(${missing}::text[]) w`);
    for (const { word, french, english } of rows) {
      const each = [JSON.parse(french), JSON.parse(english)] as [string[], string[]];
      const says = each.every((stems) => stems.length > 0);
      const entry = { stems: says ? [...new Set(each.flat())] : null };
      found.set(word, entry);
      kept.set(word, entry);
    }
  }
  return words.map((word) => (found.get(word) ?? kept.get(word))?.stems ?? null);
}
