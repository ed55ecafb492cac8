import type { Prisma, PrismaClient } from '@akto-figures/prisma/client';
import { one } from '../reading/batch.ts';
import { publicAt } from '../reading/visibility.ts';

export const indicatorParts = { indicator: { select: { key: true } } } as const;

export function loadIndicators(prisma: PrismaClient, instant: Date) {
  const fetch = (where: Prisma.IndicatorVersionWhereInput) =>
    prisma.indicatorVersion.findMany({ where: { AND: [where, publicAt(instant)] }, include: indicatorParts });
  return {
    indicators: one(
      (ids) => fetch({ indicatorId: { in: [...ids] } }),
      ({ indicatorId }) => indicatorId,
    ),
    indicatorsByKey: one(
      (keys) => fetch({ indicator: { key: { in: [...keys] } } }),
      ({ indicator }) => indicator.key,
    ),
  };
}

export type IndicatorRow = Prisma.IndicatorVersionGetPayload<{ include: typeof indicatorParts }>;
