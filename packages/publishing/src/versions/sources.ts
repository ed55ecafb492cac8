import type { Prisma } from '@akto-figures/prisma/client';
import { changed, idsOf, needed, type Writing } from './subjects.ts';

export async function writeSources(
  tx: Prisma.TransactionClient,
  writings: readonly Writing<'SOURCE'>[],
): Promise<void> {
  const sourceId = await idsOf(
    tx,
    'SOURCE',
    writings.map(({ key }) => key),
  );
  const actorId = await idsOf(
    tx,
    'ACTOR',
    writings.map(({ content }) => content.publisher),
  );
  await tx.sourceVersion.createMany({
    data: writings.map((writing) => ({
      sourceId: sourceId(writing.key),
      ...changed(writing),
      titleFr: needed(writing.content.titleFr, 'titleFr'),
      titleEn: writing.content.titleEn ?? null,
      titleIsOurs: writing.content.titleIsOurs ?? false,
      publisherId: writing.content.publisher === undefined ? null : actorId(writing.content.publisher),
      publisherInferred: writing.content.publisherInferred || null,
      url: writing.content.url ?? null,
      published: writing.content.published ?? null,
      language: needed(writing.content.language, 'language'),
    })),
  });
}
