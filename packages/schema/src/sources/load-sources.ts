import type { Prisma, PrismaClient } from '@akto-figures/prisma/client';
import { one } from '../reading/batch.ts';
import { publicAt } from '../reading/visibility.ts';

export const sourceParts = { source: { select: { key: true } } } as const;

export function loadSources(prisma: PrismaClient, instant: Date) {
  const fetch = (where: Prisma.SourceVersionWhereInput) =>
    prisma.sourceVersion.findMany({ where: { AND: [where, publicAt(instant)] }, include: sourceParts });
  return {
    sources: one(
      (ids) => fetch({ sourceId: { in: [...ids] } }),
      ({ sourceId }) => sourceId,
    ),
    sourcesByKey: one(
      (keys) => fetch({ source: { key: { in: [...keys] } } }),
      ({ source }) => source.key,
    ),
  };
}

export type SourceRow = Prisma.SourceVersionGetPayload<{ include: typeof sourceParts }>;
