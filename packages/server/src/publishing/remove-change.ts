import { kindNames } from '@akto-figures/schema';
import { mayWrite } from './draft-change.ts';
import { findChange } from './find-change.ts';
import { countChange, isOutcome, takeRelease } from './release-under-work.ts';
import type { Verb } from './work.ts';

export const removeChange: Verb<'removeChange'> = async (work, { change: id, revision }) => {
  const found = await findChange(work.tx, id);
  if (!found) return { is: 'NotThere', what: 'change', name: id };
  const held = await takeRelease({ ...work }, 'removeChange', found.releaseId);
  if (isOutcome(held)) return held;
  // Read again, now that nobody else changes it.
  const change = await findChange(work.tx, id);
  if (!change) return { is: 'NotThere', what: 'change', name: id };
  const content = change.content as object;
  if (!mayWrite(work.viewer, 'removeChange', change.kind, [content])) {
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
  await work.tx.draftChange.delete({ where: { id } });
  await countChange(work.tx, change.releaseId);
  await work.tell({
    subject: `${kindNames[change.kind]} ${change.key}`,
    release: change.releaseId,
    before: content,
  });
  return { is: 'Done', release: change.releaseId };
};
