import { transitions } from '../transitions.ts';
import { isOutcome, takeRelease } from './release-under-work.ts';
import type { Verb } from './work.ts';

export const sendBackRelease: Verb<'sendBackRelease'> = async (work, { release, revision, comment }) => {
  const held = await takeRelease(work, 'sendBackRelease', release, revision);
  if (isOutcome(held)) return held;
  const { from, to } = transitions.sendBackRelease;
  await work.tx.release.update({
    where: { id: release },
    data: {
      state: to,
      revision: { increment: 1 },
      sentBackAt: new Date(),
      sentBackById: work.viewer.accountId,
      sentBackWhy: comment,
    },
  });
  const { id } = await work.tx.releaseComment.create({
    data: { releaseId: release, accountId: work.viewer.accountId, text: comment },
  });
  await work.tell({
    subject: `release ${release}`,
    release,
    before: { state: from },
    after: { state: to },
    why: comment,
  });
  return { is: 'Done', release, comment: id };
};
