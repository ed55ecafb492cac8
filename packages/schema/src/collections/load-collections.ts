import type { Prisma, PrismaClient } from '@akto-figures/prisma/client';
import { one } from '../reading/batch.ts';
import { publicAt } from '../reading/visibility.ts';

export const collectionParts = {
  collection: { select: { key: true } },
  items: { orderBy: { position: 'asc' } },
} as const;

export function loadCollections(prisma: PrismaClient, instant: Date) {
  const fetch = (where: Prisma.CollectionVersionWhereInput) =>
    prisma.collectionVersion.findMany({
      where: { AND: [where, publicAt(instant)] },
      include: collectionParts,
    });
  return {
    collections: one(
      (ids) => fetch({ collectionId: { in: [...ids] } }),
      ({ collectionId }) => collectionId,
    ),
    collectionsByKey: one(
      (keys) => fetch({ collection: { key: { in: [...keys] } } }),
      ({ collection }) => collection.key,
    ),
  };
}

export type CollectionRow = Prisma.CollectionVersionGetPayload<{ include: typeof collectionParts }>;
