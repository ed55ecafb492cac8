import { isUuid, namesIn } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import type { ReleaseTexts } from '../inputs.ts';
import type { Outcome } from '../outcomes.ts';
import { type Act, obstacleTo, type ReleaseFacts } from '../permissions.ts';
import { readReleaseFacts } from '../release-facts.ts';
import type { Work } from './work.ts';

/** Milliseconds that an act may take: a release of 100,000 figures is approved in one transaction. */
export const longestActMs = 120_000;

/** A release that no other transaction changes until this one ends. */
export interface HeldRelease extends ReleaseFacts, ReleaseTexts {
  readonly id: string;
  readonly revision: number;
  readonly releasedAt: Date | null;
}

const texts = [...namesIn('title'), ...namesIn('note')].map((column) => `"${column}"`).join(', ');

/** Reads a release and holds it; null where there is none. */
async function holdRelease(tx: Prisma.TransactionClient, id: string): Promise<HeldRelease | null> {
  if (!isUuid(id)) return null;
  // Of those who wait for a row, one waits for who holds it, and the others for that one; whoever moves up waits by a new
  // lock_timeout. The statement's own time ends the whole of it.
  await tx.$executeRaw`SELECT set_config('statement_timeout', current_setting('lock_timeout'), true)`;
  const [row] = await tx.$queryRawUnsafe<Omit<HeldRelease, keyof ReleaseFacts>[]>(
    `SELECT "id"::text, "revision", ${texts}, "releasedAt" FROM "Release" WHERE "id" = $1::uuid FOR UPDATE`,
    id,
  );
  await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(longestActMs)}, true)`;
  return row ? { ...row, ...(await readReleaseFacts(tx, id)) } : null;
}

/**
 * Holds a release for an act of the viewer's, or says why not: it is not there, they may not, or it was changed since they
 * read it.
 */
export async function takeRelease(
  { tx, viewer }: Work,
  act: Act,
  id: string,
  revision: number | null = null,
): Promise<HeldRelease | Outcome> {
  const release = await holdRelease(tx, id);
  if (!release) return { is: 'NotThere', what: 'release', name: id };
  const obstacle = obstacleTo(act, viewer, release);
  if (obstacle) return { is: 'NotAllowed', obstacle };
  if (revision !== null && revision !== release.revision) {
    return { is: 'ReleaseConflict', release: id, revision: release.revision };
  }
  return release;
}

/** Whether an act ends here. */
export const isOutcome = (answer: object): answer is Outcome => 'is' in answer;

/** Counts a change of a release, so that an act on an older revision is refused. */
export const countChange = (tx: Prisma.TransactionClient, id: string) =>
  tx.release.update({ where: { id }, data: { revision: { increment: 1 } } });
