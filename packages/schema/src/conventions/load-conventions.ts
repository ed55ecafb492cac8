import type { Prisma, PrismaClient } from '@akto-figures/prisma/client';
import { one } from '../reading/batch.ts';
import { publicAt } from '../reading/visibility.ts';

export const conventionParts = {
  convention: { select: { key: true } },
  parties: { orderBy: { position: 'asc' } },
  axes: { orderBy: { number: 'asc' }, include: { measures: { orderBy: { position: 'asc' } } } },
  milestones: { orderBy: { position: 'asc' } },
  structure: { orderBy: { kind: 'asc' } },
} as const;

export function loadConventions(prisma: PrismaClient, instant: Date) {
  const fetch = (where: Prisma.ConventionVersionWhereInput) =>
    prisma.conventionVersion.findMany({
      where: { AND: [where, publicAt(instant)] },
      include: conventionParts,
    });
  return {
    conventions: one(
      (ids) => fetch({ conventionId: { in: [...ids] } }),
      ({ conventionId }) => conventionId,
    ),
    conventionsByKey: one(
      (keys) => fetch({ convention: { key: { in: [...keys] } } }),
      ({ convention }) => convention.key,
    ),
  };
}

export type ConventionRow = Prisma.ConventionVersionGetPayload<{ include: typeof conventionParts }>;
