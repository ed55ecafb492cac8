import type { Prisma } from '@akto-figures/prisma/client';
import { type SubjectKind, subjectKinds } from '@akto-figures/schema';
import { writeActionPlans } from './action-plans.ts';
import { writeActors } from './actors.ts';
import { writeCollections } from './collections.ts';
import { writeConventions } from './conventions.ts';
import { writeFigures } from './figures.ts';
import { writeIndicators } from './indicators.ts';
import { writeSources } from './sources.ts';
import { createSubjects, type Writing } from './subjects.ts';

// What is in memory at a time, however large a release is.
const atOnce = 1000;

const writers: {
  [Kind in SubjectKind]: (tx: Prisma.TransactionClient, writings: readonly Writing<Kind>[]) => Promise<void>;
} = {
  ACTOR: writeActors,
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
    for await (const changes of changesOf(tx, releaseId, kind)) {
      await createSubjects(
        tx,
        kind,
        changes.map(({ key }) => key),
      );
    }
  }
  for (const kind of subjectKinds) {
    for await (const changes of changesOf(tx, releaseId, kind)) {
      await (writers[kind] as (tx: Prisma.TransactionClient, writings: readonly object[]) => Promise<void>)(
        tx,
        changes,
      );
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
  await tx.actorVersion.deleteMany({ where });
}

async function* changesOf(tx: Prisma.TransactionClient, releaseId: string, kind: SubjectKind) {
  let after = '';
  for (;;) {
    const rows = await tx.draftChange.findMany({
      where: { releaseId, kind, key: { gt: after } },
      orderBy: { key: 'asc' },
      take: atOnce,
      include: { confirmations: true },
    });
    if (rows.length > 0) yield rows as unknown as Writing[];
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    after = last.key;
  }
}
