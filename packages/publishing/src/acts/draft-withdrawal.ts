import { readStanding } from '../standing/standing.ts';
import { writeChange } from './draft-change.ts';
import type { Verb } from './work.ts';

/** A withdrawal keeps the content, so that "as of" and the history still have it. */
export const draftWithdrawal: Verb<'draftWithdrawal'> = async (work, input) => {
  const standing = (await readStanding(work.tx, input.kind, [input.key])).get(input.key);
  if (!standing) return { is: 'NotThere', what: 'subject', name: input.key };
  return writeChange(work, 'draftWithdrawal', input, () => ({
    ...input,
    changeKind: 'WITHDRAWAL',
    content: standing.content,
  }));
};
