import type { PrismaClient } from '@akto-figures/prisma/client';
import { outAt } from './out-at.ts';

/** The identity of a public state, of all releases that are out in it, and the latest of their times. Null before the first. */
export type Epoch = { readonly id: string; readonly releasedAt: Date } | null;

/** The present by the database's own clock, the only one that decides what is public, and the epoch that it lies in. */
export interface Present {
  readonly now: Date;
  readonly epoch: Epoch;
  /** The epoch of an instant before the time of the present one. */
  epochAt(instant: Date): Promise<Epoch>;
}

/**
 * The present as it will be at the time of a clock if nothing else is approved: for previews, which look ahead. What is
 * public by now the database says (`present_epoch`).
 */
export function presentBy(prisma: PrismaClient, clock: () => Promise<Date>): () => Promise<Present> {
  const epochAt = (instant: Date) => lastOutAt(prisma, instant);
  return async () => {
    const now = await clock();
    return { now, epoch: await epochAt(now), epochAt };
  };
}

async function lastOutAt(prisma: PrismaClient, instant: Date): Promise<Epoch> {
  const last = await prisma.release.findFirst({
    where: outAt(instant),
    select: { id: true, releasedAt: true },
    orderBy: [{ releasedAt: 'desc' }, { id: 'desc' }],
  });
  return last?.releasedAt ? { id: last.id, releasedAt: last.releasedAt } : null;
}
