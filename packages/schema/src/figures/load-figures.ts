import type { Prisma, PrismaClient } from '@akto-figures/prisma/client';
import { many, one } from '../reading/batch.ts';
import { publicAt } from '../reading/visibility.ts';

export const figureParts = { figure: { select: { key: true } } } as const;

export function loadFigures(prisma: PrismaClient, instant: Date) {
  const fetch = (where: Prisma.FigureVersionWhereInput) =>
    prisma.figureVersion.findMany({ where: { AND: [where, publicAt(instant)] }, include: figureParts });
  return {
    figures: one(
      (ids) => fetch({ figureId: { in: [...ids] } }),
      ({ figureId }) => figureId,
    ),
    figuresByKey: one(
      (keys) => fetch({ figure: { key: { in: [...keys] } } }),
      ({ figure }) => figure.key,
    ),
    /** When each state of a figure became public, up to the reading's instant, by the figure's id. */
    releasesOfFigure: many(
      (ids) =>
        prisma.figureVersion.findMany({
          where: { figureId: { in: [...ids] }, publicFrom: { lte: instant } },
          select: { figureId: true, publicFrom: true },
          orderBy: { publicFrom: 'asc' },
        }),
      ({ figureId }) => figureId,
    ),
    /** Who answers for a figure, by the id of its version. */
    actorsOfFigure: many(
      (ids) =>
        prisma.figureActor.findMany({ where: { versionId: { in: [...ids] } }, orderBy: { position: 'asc' } }),
      ({ versionId }) => versionId,
    ),
  };
}

export type FigureRow = Prisma.FigureVersionGetPayload<{ include: typeof figureParts }>;
