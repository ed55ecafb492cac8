import type { CollectionContent } from '../contents/collection.ts';
import { said } from './said.ts';
import { type Reads, type Standing, stands } from './standing.ts';

export async function standingCollections(
  { collectionVersion }: Reads,
  keys: readonly string[],
): Promise<Standing<'COLLECTION'>[]> {
  const rows = await collectionVersion.findMany({
    where: { ...stands, collection: { key: { in: [...keys] } } },
    include: {
      collection: { select: { key: true } },
      items: { orderBy: { position: 'asc' }, include: { figure: { select: { key: true } } } },
    },
  });
  return rows.map((row) => ({
    kind: 'COLLECTION',
    key: row.collection.key,
    versionId: row.id,
    releaseId: row.releaseId,
    isWithdrawn: row.changeKind === 'WITHDRAWAL',
    publicFrom: row.publicFrom as Date,
    content: said<CollectionContent>({
      titleFr: row.titleFr,
      titleEn: row.titleEn,
      figures: row.items.map(({ figure }) => figure.key),
    }),
  }));
}
