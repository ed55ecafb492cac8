import { isFileName, namesIn } from '@akto-figures/contents';
import { loadProposal } from '../checks/load-proposal.ts';
import { heldBack } from '../outcomes.ts';
import { transitions } from '../transitions.ts';
import { checkQuietly } from './check-quietly.ts';
import { isOutcome, takeRelease } from './release-under-work.ts';
import type { Verb } from './work.ts';

/** Errors are mended before anybody reviews, and so is a title that nobody has written; warnings are for the reviewers to weigh. */
export const submitRelease: Verb<'submitRelease'> = async (work, { release, revision }) => {
  const held = await takeRelease(work, 'submitRelease', release, revision);
  if (isOutcome(held)) return held;
  if (namesIn('title').some((name) => isFileName(held[name] ?? '')))
    return { is: 'NotAllowed', obstacle: 'TITLE_IS_FILE_NAME' };
  const findings = await checkQuietly(work, await loadProposal(work.tx, work.atlas, release));
  const errors = findings.filter(({ severity }) => severity === 'ERROR');
  if (errors.length > 0) return heldBack(release, errors);
  const { from, to } = transitions.submitRelease;
  await work.tx.release.update({
    where: { id: release },
    data: {
      state: to,
      revision: { increment: 1 },
      sentBackAt: null,
      sentBackById: null,
      sentBackWhy: null,
    },
  });
  await work.tell({ subject: `release ${release}`, release, before: { state: from }, after: { state: to } });
  return { is: 'Done', release };
};
