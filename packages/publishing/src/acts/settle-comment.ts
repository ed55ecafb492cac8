import { isUuid } from '@akto-figures/contents';
import { isOutcome, takeRelease } from './release-under-work.ts';
import type { Verb } from './work.ts';

/** Says that a comment needs nothing more, or takes that back. What is so already stays, and is told once. */
export const settleComment: Verb<'settleComment'> = async (work, { comment: id, isSettled }) => {
  const { tx, viewer } = work;
  const comment = isUuid(id) ? await tx.releaseComment.findUnique({ where: { id } }) : null;
  if (!comment) return { is: 'NotThere', what: 'comment', name: id };
  const { releaseId: release, text } = comment;
  const held = await takeRelease(work, 'settleComment', release);
  if (isOutcome(held)) return held;
  // Read again, now that nobody else does the same meanwhile.
  const wasSettled = (await tx.settledComment.count({ where: { commentId: id } })) > 0;
  if (wasSettled !== isSettled) {
    if (isSettled) await tx.settledComment.create({ data: { commentId: id, accountId: viewer.accountId } });
    else await tx.settledComment.delete({ where: { commentId: id } });
    await work.tell({ subject: `release ${release}`, release, after: { comment: text, isSettled } });
  }
  return { is: 'Done', release, comment: id };
};
