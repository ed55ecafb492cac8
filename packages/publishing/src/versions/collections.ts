import { randomUUID } from 'node:crypto';
import type { Prisma } from '@akto-figures/prisma/client';
import { changed, idsOf, needed, type Writing } from './subjects.ts';

export async function writeCollections(
  tx: Prisma.TransactionClient,
  writings: readonly Writing<'COLLECTION'>[],
): Promise<void> {
  const collectionId = await idsOf(
    tx,
    'COLLECTION',
    writings.map(({ key }) => key),
  );
  const figureId = await idsOf(
    tx,
    'FIGURE',
    writings.flatMap(({ content: { figures = [] } }) => figures),
  );
  const rows = writings.map((writing) => ({ ...writing, id: randomUUID() }));
  await tx.collectionVersion.createMany({
    data: rows.map((row) => ({
      id: row.id,
      collectionId: collectionId(row.key),
      ...changed(row),
      titleFr: needed(row.content.titleFr, 'titleFr'),
      titleEn: row.content.titleEn ?? null,
    })),
  });
  await tx.collectionItem.createMany({
    data: rows.flatMap(({ id, content: { figures = [] } }) =>
      [...new Set(figures)].map((key, position) => ({ versionId: id, figureId: figureId(key), position })),
    ),
  });
}
