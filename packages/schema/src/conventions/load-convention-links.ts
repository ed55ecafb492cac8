import type { PrismaClient } from '@akto-figures/prisma/client';
import { many } from '../reading/batch.ts';
import { listedAt } from '../reading/visibility.ts';
import { conventionParts } from './load-conventions.ts';

/** The conventions that name another one: what succeeds it, what is a part of it. */
export function loadConventionLinks(prisma: PrismaClient, instant: Date) {
  const naming = (column: 'succeedsId' | 'partOfId') =>
    many(
      (ids) =>
        prisma.conventionVersion.findMany({
          where: { [column]: { in: [...ids] }, ...listedAt(instant) },
          include: conventionParts,
          orderBy: [{ position: 'asc' }, { conventionId: 'asc' }],
        }),
      (row) => row[column],
    );
  return { successorsOf: naming('succeedsId'), partsOf: naming('partOfId') };
}
