import type { Prisma, PrismaClient } from '@akto-figures/prisma/client';
import { many } from '../reading/batch.ts';

const inOrder = [{ position: 'asc' as const }, { id: 'asc' as const }];

/** Citations belong to a version that was found to be public, and are as immutable as it is: they need no instant. */
export function loadCitations(prisma: PrismaClient) {
  return {
    citationsOfFigure: many(
      (ids) => prisma.citation.findMany({ where: { figureVersionId: { in: [...ids] } }, orderBy: inOrder }),
      ({ figureVersionId }) => figureVersionId,
    ),
    citationsOfConvention: many(
      (ids) =>
        prisma.citation.findMany({ where: { conventionVersionId: { in: [...ids] } }, orderBy: inOrder }),
      ({ conventionVersionId }) => conventionVersionId,
    ),
    citationsOfActionPlan: many(
      (ids) =>
        prisma.citation.findMany({ where: { actionPlanVersionId: { in: [...ids] } }, orderBy: inOrder }),
      ({ actionPlanVersionId }) => actionPlanVersionId,
    ),
  };
}

export type CitationRow = Prisma.CitationGetPayload<object>;
