import type { PrismaClient } from '@akto-figures/prisma/client';
import { outAt } from './out-at.ts';

/** The last release whose time has come: it is the identity of the public state. Read at most once for a reading. */
export function loadEpoch(prisma: PrismaClient, instant: Date) {
  const read = () =>
    prisma.release.findFirst({ where: outAt(instant), orderBy: [{ releasedAt: 'desc' }, { id: 'desc' }] });
  let epoch: ReturnType<typeof read> | undefined;
  return {
    epoch: () => {
      epoch ??= read();
      return epoch;
    },
  };
}
