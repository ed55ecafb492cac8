import { isOutcome, takeRelease } from './release-under-work.ts';
import type { Verb } from './work.ts';

// The trail keeps what was thrown away, change by change, so that it can be written again.
const mostInTheTrail = 500;

export const discardRelease: Verb<'discardRelease'> = async (work, { release, revision }) => {
  const held = await takeRelease(work, 'discardRelease', release, revision);
  if (isOutcome(held)) return held;
  const changes = await work.tx.draftChange.findMany({
    where: { releaseId: release },
    select: { kind: true, key: true, changeKind: true, content: true, noteFr: true, noteEn: true },
    orderBy: [{ kind: 'asc' }, { key: 'asc' }],
    take: mostInTheTrail,
  });
  const { titleFr, titleEn, noteFr, noteEn } = held;
  const count = await work.tx.draftChange.count({ where: { releaseId: release } });
  await work.tx.release.delete({ where: { id: release } });
  await work.tell({
    subject: `release ${release}`,
    before: { titleFr, titleEn, noteFr, noteEn, count, changes },
  });
  return { is: 'Done' };
};
