import type { PrismaClient } from '@akto-figures/prisma/client';
import { outAt } from './out-at.ts';

/** The last release whose time has come: the identity of the public state. Null before the first one. */
export type Epoch = { readonly id: string; readonly releasedAt: Date | null } | null;

/** The present by the database's own clock, the only one that decides what is public, and the epoch that it lies in. */
export interface Present {
  readonly now: Date;
  readonly epoch: Epoch;
}

/** The present by a clock, and the epoch asked of the database each time. */
export function presentBy(prisma: PrismaClient, clock: () => Promise<Date>): () => Promise<Present> {
  return async () => {
    const now = await clock();
    return { now, epoch: await findEpoch(prisma, now) };
  };
}

/** The epoch that an instant lies in. */
export function findEpoch(prisma: PrismaClient, instant: Date): Promise<Epoch> {
  return prisma.release.findFirst({
    where: outAt(instant),
    select: { id: true, releasedAt: true },
    orderBy: [{ releasedAt: 'desc' }, { id: 'desc' }],
  });
}
