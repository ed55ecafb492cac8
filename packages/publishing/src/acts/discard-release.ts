import { kindNames, selectTexts, textsOf } from '@akto-figures/contents';
import { isOutcome, takeRelease } from './release-under-work.ts';
import type { Verb } from './work.ts';

// The trail keeps what was thrown away, change by change, so that it can be written again; of a large release, whose changes
// were a file before, it keeps the names of the rest.
const mostInTheTrail = 500;

export const discardRelease: Verb<'discardRelease'> = async (work, { release, revision }) => {
  const held = await takeRelease(work, 'discardRelease', release, revision);
  if (isOutcome(held)) return held;
  const changes = await work.tx.draftChange.findMany({
    where: { releaseId: release },
    select: { kind: true, key: true, changeKind: true, content: true, ...selectTexts('note') },
    orderBy: [{ kind: 'asc' }, { key: 'asc' }],
    take: mostInTheTrail,
  });
  const others = await work.tx.draftChange.findMany({
    where: { releaseId: release },
    select: { kind: true, key: true },
    orderBy: [{ kind: 'asc' }, { key: 'asc' }],
    skip: mostInTheTrail,
  });
  await work.tx.release.delete({ where: { id: release } });
  await work.tell({
    subject: `release ${release}`,
    before: {
      ...textsOf(held, 'title', 'note'),
      count: changes.length + others.length,
      changes,
      withoutContent: others.map(({ kind, key }) => `${kindNames[kind]} ${key}`),
    },
  });
  return { is: 'Done' };
};
