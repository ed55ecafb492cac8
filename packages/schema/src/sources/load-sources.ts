import type { Prisma, PrismaClient } from '@akto-figures/prisma/client';
import { one } from '../reading/batch.ts';
import { publicAt } from '../reading/visibility.ts';

const parts = { source: { select: { key: true } } } as const;

export function loadSources(prisma: PrismaClient, instant: Date) {
  return {
    sources: one(
      (ids) =>
        prisma.sourceVersion.findMany({
          where: { sourceId: { in: [...ids] }, ...publicAt(instant) },
          include: parts,
        }),
      ({ sourceId }) => sourceId,
    ),
  };
}

export type SourceRow = Prisma.SourceVersionGetPayload<{ include: typeof parts }>;
