import { type SubjectKind, subjectKinds } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import { writeActionPlans } from './action-plans.ts';
import { writeActors } from './actors.ts';
import { writeCollections } from './collections.ts';
import { writeConventions } from './conventions.ts';
import { writeFigures } from './figures.ts';
import { writeIndicators } from './indicators.ts';
import { writeSources } from './sources.ts';
import { createSubjects, type Writing } from './subjects.ts';
import { writeUnits } from './units.ts';

// What is in memory at a time, however large a release is.
const atOnce = 1000;
// Prisma blocks the event loop for half a millisecond per row of a version, for all rows of a statement at once.
const writtenAtOnce = 100;

const writers: {
  [Kind in SubjectKind]: (tx: Prisma.TransactionClient, writings: readonly Writing<Kind>[]) => Promise<void>;
} = {
  ACTOR: writeActors,
  UNIT: writeUnits,
  INDICATOR: writeIndicators,
  SOURCE: writeSources,
  CONVENTION: writeConventions,
  ACTION_PLAN: writeActionPlans,
  FIGURE: writeFigures,
  COLLECTION: writeCollections,
};

/** Makes versions of all changes of a release, whose checks have found no error. They are public when the release is. */
export async function writeVersions(tx: Prisma.TransactionClient, releaseId: string): Promise<void> {
  // All subjects first: a figure may name one that comes after it.
  for (const kind of subjectKinds) {
    for await (const keys of keysOf(tx, releaseId, kind)) await createSubjects(tx, kind, keys);
  }
  for (const kind of subjectKinds) {
    const write = writers[kind] as (
      tx: Prisma.TransactionClient,
      writings: readonly object[],
    ) => Promise<void>;
    for await (const keys of keysOf(tx, releaseId, kind)) {
      for (let from = 0; from < keys.length; from += writtenAtOnce) {
        const where = { releaseId, kind, key: { in: keys.slice(from, from + writtenAtOnce) } };
        const include = { confirmations: true };
        await write(tx, await tx.draftChange.findMany({ where, include, orderBy: { key: 'asc' } }));
      }
    }
  }
}

/** Takes the versions of a release away again, before any of them was public. */
export async function removeVersions(tx: Prisma.TransactionClient, releaseId: string): Promise<void> {
  const where = { releaseId };
  await tx.collectionVersion.deleteMany({ where });
  await tx.figureVersion.deleteMany({ where });
  await tx.actionPlanVersion.deleteMany({ where });
  await tx.conventionVersion.deleteMany({ where });
  await tx.sourceVersion.deleteMany({ where });
  await tx.indicatorVersion.deleteMany({ where });
  await tx.unitVersion.deleteMany({ where });
  await tx.actorVersion.deleteMany({ where });
}

/** The keys of all changes of a kind, in batches. */
async function* keysOf(
  tx: Prisma.TransactionClient,
  releaseId: string,
  kind: SubjectKind,
): AsyncGenerator<string[]> {
  let after = '';
  for (;;) {
    const rows = await tx.draftChange.findMany({
      where: { releaseId, kind, key: { gt: after } },
      select: { key: true },
      orderBy: { key: 'asc' },
      take: atOnce,
    });
    if (rows.length > 0) yield rows.map(({ key }) => key);
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    after = last.key;
  }
}
