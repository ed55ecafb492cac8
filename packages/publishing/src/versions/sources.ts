import { contentFields } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import { plainColumns } from './plain-columns.ts';
import { changed, idsOf, type Writing } from './subjects.ts';

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
      ...plainColumns(contentFields.SOURCE, writing.content),
      publisherId: writing.content.publisher === undefined ? null : actorId(writing.content.publisher),
      publisherInferred: writing.content.publisherInferred || null,
    })),
  });
}
