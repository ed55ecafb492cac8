import type { Prisma, PrismaClient } from '@akto-figures/prisma/client';
import { one } from '../reading/batch.ts';
import { publicAt } from '../reading/visibility.ts';

export const actorParts = {
  actor: { select: { key: true } },
  names: { orderBy: { validFrom: { sort: 'asc', nulls: 'first' } } },
  officeHolders: { orderBy: { position: 'asc' } },
} as const;

export function loadActors(prisma: PrismaClient, instant: Date) {
  const fetch = (where: Prisma.ActorVersionWhereInput) =>
    prisma.actorVersion.findMany({ where: { AND: [where, publicAt(instant)] }, include: actorParts });
  return {
    actors: one(
      (ids) => fetch({ actorId: { in: [...ids] } }),
      ({ actorId }) => actorId,
    ),
    actorsByKey: one(
      (keys) => fetch({ actor: { key: { in: [...keys] } } }),
      ({ actor }) => actor.key,
    ),
  };
}

export type ActorRow = Prisma.ActorVersionGetPayload<{ include: typeof actorParts }>;
