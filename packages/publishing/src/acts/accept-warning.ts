import { firstLanguage } from '@akto-figures/contents';
import { loadProposal } from '../checks/load-proposal.ts';
import { checkQuietly } from './check-quietly.ts';
import { countChange, isOutcome, takeRelease } from './release-under-work.ts';
import type { Verb } from './work.ts';

/** Puts on record why a warning is no reason to wait. */
export const acceptWarning: Verb<'acceptWarning'> = async (work, { release, finding: id, reason }) => {
  const held = await takeRelease(work, 'acceptWarning', release);
  if (isOutcome(held)) return held;
  const finding = (await checkQuietly(work, await loadProposal(work.tx, work.atlas, release))).find(
    (each) => each.id === id,
  );
  if (finding?.severity !== 'WARNING') return { is: 'NotThere', what: 'warning', name: id };
  const name = { releaseId: release, finding: id };
  const accepted = await work.tx.acceptedWarning.findUnique({ where: { releaseId_finding: name } });
  if (accepted) return { is: 'Done', release };
  await work.tx.acceptedWarning.create({ data: { ...name, reason, accountId: work.viewer.accountId } });
  await countChange(work.tx, release);
  await work.tell({
    subject: `release ${release}`,
    release,
    after: { accepted: finding.messages[firstLanguage], check: finding.check },
    why: reason,
  });
  return { is: 'Done', release };
};
