import type { PrismaClient } from '@akto-figures/prisma/client';
import { many } from '../reading/batch.ts';
import { listedAt } from '../reading/visibility.ts';

const inOrder = [{ kind: 'asc' as const }, { position: 'asc' as const }];

/** How figures stand to each other: read from the version that states it, and found from the other end as well. */
export function loadRelations(prisma: PrismaClient, instant: Date) {
  return {
    /** What a version says of other figures, by the version's id. */
    relationsFrom: many(
      (ids) => prisma.figureRelation.findMany({ where: { versionId: { in: [...ids] } }, orderBy: inOrder }),
      ({ versionId }) => versionId,
    ),
    /** What public versions say of a figure, by the figure's id. */
    relationsTo: many(
      (ids) =>
        prisma.figureRelation.findMany({
          where: { figureId: { in: [...ids] }, version: listedAt(instant) },
          include: { version: { select: { figureId: true } } },
          orderBy: [{ version: { position: 'asc' } }, { version: { figureId: 'asc' } }],
        }),
      ({ figureId }) => figureId,
    ),
  };
}
