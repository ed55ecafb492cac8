import type { Database } from '@akto-figures/prisma';

const id = (number: number) => `0199c0de-0000-7000-8000-00000000000${number}`;

/** Releases a collection of public figures; the database's clock has to stand before that time. */
export async function addCollection(
  { client }: Database,
  key: string,
  releasedAt: Date,
  figures: readonly string[] = ['poec'],
): Promise<void> {
  const found = await client.figure.findMany({ where: { key: { in: [...figures] } } });
  const items = figures.map((each, position) => ({
    figureId: found.find((figure) => figure.key === each)?.id as string,
    position,
  }));
  await client.release.create({ data: { id: id(1), titleFr: 'Une sélection' } });
  await client.collection.create({ data: { id: id(2), key } });
  await client.collectionVersion.create({
    data: {
      id: id(3),
      collectionId: id(2),
      releaseId: id(1),
      titleFr: 'Ordinaire',
      items: { create: items },
    },
  });
  await client.release.update({ where: { id: id(1) }, data: { state: 'APPROVED', releasedAt } });
}
