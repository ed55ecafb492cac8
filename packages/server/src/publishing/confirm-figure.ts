import { isOwn } from '@akto-figures/schema';
import { findChange } from './find-change.ts';
import { isOutcome, takeRelease } from './release-under-work.ts';
import type { Verb } from './work.ts';

/** An actor's own people stand by a figure that it states: this state of it, and no later one. */
export const confirmFigure: Verb<'confirmFigure'> = async (work, { change: id, revision }) => {
  const { tx, viewer } = work;
  const found = await findChange(tx, id);
  if (found?.kind !== 'FIGURE') return { is: 'NotThere', what: 'change', name: id };
  const held = await takeRelease(work, 'confirmFigure', found.releaseId);
  if (isOutcome(held)) return held;
  const change = await findChange(tx, id);
  if (!change) return { is: 'NotThere', what: 'change', name: id };
  const content = change.content as { actors?: string[] };
  if (viewer.actorKey === null || !isOwn(viewer, content.actors ?? [])) {
    return { is: 'NotAllowed', obstacle: 'NOT_YOUR_ACTOR' };
  }
  if (change.revision !== revision) {
    return {
      is: 'EditConflict',
      kind: change.kind,
      yours: null,
      theirs: content,
      standingVersion: change.basedOnId,
      revision: change.revision,
    };
  }
  const { actorKey, accountId } = viewer;
  await tx.confirmation.upsert({
    where: { changeId_actorKey: { changeId: id, actorKey } },
    create: { changeId: id, actorKey, accountId, revision },
    update: { accountId, revision, confirmedAt: new Date() },
  });
  await work.tell({
    subject: `Figure ${change.key}`,
    release: change.releaseId,
    after: { confirmedBy: actorKey, revision },
  });
  return { is: 'Done', release: change.releaseId, change: id };
};
