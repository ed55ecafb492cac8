import { textsOf } from '@akto-figures/contents';
import { isOutcome, takeRelease } from './release-under-work.ts';
import type { Verb } from './work.ts';

export const editRelease: Verb<'editRelease'> = async (work, { release, revision, ...texts }) => {
  const held = await takeRelease(work, 'editRelease', release, revision);
  if (isOutcome(held)) return held;
  await work.tx.release.update({ where: { id: release }, data: { ...texts, revision: { increment: 1 } } });
  await work.tell({
    subject: `release ${release}`,
    release,
    before: textsOf(held, 'title', 'note'),
    after: texts,
  });
  return { is: 'Done', release };
};
