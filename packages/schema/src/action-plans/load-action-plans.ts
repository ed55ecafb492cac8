import type { Prisma, PrismaClient } from '@akto-figures/prisma/client';
import { many, one } from '../reading/batch.ts';
import { listedAt, publicAt } from '../reading/visibility.ts';

export const actionPlanParts = { actionPlan: true } as const;

export function loadActionPlans(prisma: PrismaClient, instant: Date) {
  return {
    actionPlans: one(
      (ids) =>
        prisma.actionPlanVersion.findMany({
          where: { actionPlanId: { in: [...ids] }, ...publicAt(instant) },
          include: actionPlanParts,
        }),
      ({ actionPlanId }) => actionPlanId,
    ),
    actionPlansOf: many(
      (ids) =>
        prisma.actionPlanVersion.findMany({
          where: { actionPlan: { conventionId: { in: [...ids] } }, ...listedAt(instant) },
          include: actionPlanParts,
          orderBy: { actionPlan: { territoryId: 'asc' } },
        }),
      ({ actionPlan }) => actionPlan.conventionId,
    ),
    /** By the ids of territories. */
    actionPlansIn: many(
      (ids) =>
        prisma.actionPlanVersion.findMany({
          where: { actionPlan: { territoryId: { in: [...ids] } }, ...listedAt(instant) },
          include: actionPlanParts,
          orderBy: { actionPlan: { convention: { key: 'asc' } } },
        }),
      ({ actionPlan }) => actionPlan.territoryId,
    ),
  };
}

export type ActionPlanRow = Prisma.ActionPlanVersionGetPayload<{ include: typeof actionPlanParts }>;
