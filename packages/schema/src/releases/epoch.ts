import type { PrismaClient, Release } from '@akto-figures/prisma/client';
import { outAt } from './out-at.ts';

/** The last release whose time has come: the identity of the public state. Null before the first one. */
export type Epoch = Release | null;

/** The epoch that an instant lies in. */
export function findEpoch(prisma: PrismaClient, instant: Date): Promise<Epoch> {
  return prisma.release.findFirst({
    where: outAt(instant),
    orderBy: [{ releasedAt: 'desc' }, { id: 'desc' }],
  });
}
