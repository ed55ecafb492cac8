import { isUuid } from '@akto-figures/contents';
import type { Prisma, PrismaClient } from '@akto-figures/prisma/client';
import { one } from '../reading/batch.ts';
import { outAt } from './out-at.ts';

export function loadReleases(prisma: PrismaClient, instant: Date) {
  return {
    /** Those that are out, by their ids. */
    releases: one(
      (ids) => prisma.release.findMany({ where: { id: { in: ids.filter(isUuid) }, ...outAt(instant) } }),
      ({ id }) => id,
    ),
  };
}

export type ReleaseRow = Prisma.ReleaseGetPayload<object>;
