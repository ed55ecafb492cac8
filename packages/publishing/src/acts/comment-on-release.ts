import { isOutcome, takeRelease } from './release-under-work.ts';
import type { Verb } from './work.ts';

export const commentOnRelease: Verb<'commentOnRelease'> = async (work, { release, text }) => {
  const held = await takeRelease(work, 'commentOnRelease', release);
  if (isOutcome(held)) return held;
  const { id: comment } = await work.tx.releaseComment.create({
    data: { releaseId: release, accountId: work.viewer.accountId, text },
  });
  await work.tell({ subject: `release ${release}`, release, after: { comment: text } });
  return { is: 'Done', release, comment };
};
