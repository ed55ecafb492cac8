import { type CollectionContent, contentFields } from '@akto-figures/contents';
import { plainValues } from './plain-values.ts';
import { said } from './said.ts';
import { type Reads, type Standing, standingOf, type Which } from './stands.ts';

export async function standingCollections(
  { collectionVersion }: Reads,
  keys: readonly string[],
  which: Which,
): Promise<Standing<'COLLECTION'>[]> {
  const rows = await collectionVersion.findMany({
    where: { ...which, collection: { key: { in: [...keys] } } },
    include: {
      collection: { select: { key: true } },
      items: { orderBy: { position: 'asc' }, include: { figure: { select: { key: true } } } },
    },
  });
  return rows.map((row) =>
    standingOf(
      'COLLECTION',
      row.collection.key,
      row,
      said<CollectionContent>({
        ...plainValues(contentFields.COLLECTION, row),
        figures: row.items.map(({ figure }) => figure.key),
      }),
    ),
  );
}
