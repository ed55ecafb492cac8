import type { Prisma } from '../generated/client.ts';
import type { Facts } from './facts-file.ts';
import type { StarterKeys } from './keys.ts';
import type { Translations } from './translations-file.ts';

/** The texts that state the facts. None of them carries a title: the ones in the file are in our words. */
export function sourceRows(facts: Facts, english: Translations['sources'], keys: StarterKeys) {
  const versions: Prisma.SourceVersionCreateManyInput[] = facts.sources.map((source) => ({
    sourceId: keys.sources.id(source.key, `${keys.file}, sources, ${source.key}`),
    releaseId: keys.releaseId,
    titleFr: source.title,
    titleEn: english[source.key]?.title_en ?? null,
    titleIsOurs: true,
    publisherId: keys.actors.idOrNull(source.publisher, `${keys.file}, sources, ${source.key}, publisher`),
    publisherInferred: source.publisher_inferred || null,
    url: source.url ?? null,
    published: source.published,
    language: source.language,
  }));
  return { versions };
}
