import { kindNames } from '@akto-figures/contents';
import { mayWrite } from './draft-change.ts';
import { countChange, isOutcome } from './release-under-work.ts';
import { takeChange } from './take-change.ts';
import type { Verb } from './work.ts';

export const removeChange: Verb<'removeChange'> = async (work, input) => {
  const change = await takeChange(work, 'removeChange', input, ({ kind, content }) =>
    mayWrite(work.viewer, 'removeChange', kind, [content as object])
      ? null
      : { is: 'NotAllowed', obstacle: 'NOT_YOUR_ACTOR' },
  );
  if (isOutcome(change)) return change;
  const { id, kind, key, releaseId, content } = change;
  await work.tx.draftChange.delete({ where: { id } });
  await countChange(work.tx, releaseId);
  await work.tell({ subject: `${kindNames[kind]} ${key}`, release: releaseId, before: content as object });
  return { is: 'Done', release: releaseId };
};
