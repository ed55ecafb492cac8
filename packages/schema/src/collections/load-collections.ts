import type { Prisma, PrismaClient } from '@akto-figures/prisma/client';
import { one } from '../reading/batch.ts';
import { publicAt } from '../reading/visibility.ts';

export const collectionParts = {
  collection: { select: { key: true } },
  items: { orderBy: { position: 'asc' } },
} as const;

export function loadCollections(prisma: PrismaClient, instant: Date) {
  return {
    collectionsByKey: one(
      (keys) =>
        prisma.collectionVersion.findMany({
          where: { AND: [{ collection: { key: { in: [...keys] } } }, publicAt(instant)] },
          include: collectionParts,
        }),
      ({ collection }) => collection.key,
    ),
  };
}

export type CollectionRow = Prisma.CollectionVersionGetPayload<{ include: typeof collectionParts }>;
