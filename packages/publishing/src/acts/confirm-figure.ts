import { isOwn } from '../permissions.ts';
import { isOutcome } from './release-under-work.ts';
import { takeChange } from './take-change.ts';
import type { Verb } from './work.ts';

/** An actor's own people stand by a figure that it states: this state of it, and no later one. */
export const confirmFigure: Verb<'confirmFigure'> = async (work, input) => {
  const { tx, viewer } = work;
  const change = await takeChange(work, 'confirmFigure', input, ({ id, kind, content }) => {
    if (kind !== 'FIGURE') return { is: 'NotThere', what: 'change', name: id };
    const { actors = [] } = content as { actors?: string[] };
    return isOwn(viewer, actors) ? null : { is: 'NotAllowed', obstacle: 'NOT_YOUR_ACTOR' };
  });
  if (isOutcome(change)) return change;
  const { accountId } = viewer;
  const { id: changeId, key, releaseId, revision } = change;
  const { actors = [] } = change.content as { actors?: string[] };
  // Who has no actor owns no figure, and was refused.
  for (const actorKey of viewer.actorKeys.filter((each) => actors.includes(each))) {
    await tx.confirmation.upsert({
      where: { changeId_actorKey: { changeId, actorKey } },
      create: { changeId, actorKey, accountId, revision },
      update: { accountId, revision, confirmedAt: new Date() },
    });
    await work.tell({
      subject: `Figure ${key}`,
      release: releaseId,
      after: { confirmedBy: actorKey, revision },
    });
  }
  return { is: 'Done', release: releaseId, change: changeId };
};
