import { randomUUID } from 'node:crypto';
import { contentFields } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import { plainColumns } from './plain-columns.ts';
import { changed, idsOf, type Writing } from './subjects.ts';

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
      ...plainColumns(contentFields.COLLECTION, row.content),
    })),
  });
  await tx.collectionItem.createMany({
    data: rows.flatMap(({ id, content: { figures = [] } }) =>
      [...new Set(figures)].map((key, position) => ({ versionId: id, figureId: figureId(key), position })),
    ),
  });
}
