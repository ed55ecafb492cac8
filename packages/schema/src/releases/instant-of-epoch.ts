import { isUuid } from '@akto-figures/contents';
import type { PrismaClient } from '@akto-figures/prisma/client';
import { isInstant } from '../connections/cursor.ts';
import { outAt } from './out-at.ts';

/**
 * The time of a state by its name, as `hub { epoch }` says it: that of the last release in it, or of an instant beside it
 * (`01a2…@2026-03-12T09:00:00.000Z`). Null where no release that is out by `latest` is called so.
 */
export async function instantOfEpoch(prisma: PrismaClient, name: string, latest: Date): Promise<Date | null> {
  const [id = '', time, ...rest] = name.split('@');
  if (!isUuid(id) || rest.length > 0 || (time !== undefined && !isInstant(time))) return null;
  const release = await prisma.release.findFirst({
    where: { id, ...outAt(latest) },
    select: { releasedAt: true },
  });
  if (!release) return null;
  if (time !== undefined) return new Date(time);
  // Later than the release's own time where that one came late; there is none yet where the database cannot write it.
  const epoch = await prisma.epoch.findUnique({ where: { id }, select: { releasedAt: true } });
  return epoch?.releasedAt ?? release.releasedAt;
}
