import { firstLanguage } from '@akto-figures/contents';
import { groupsOf } from '../checks/checklist.ts';
import { titleOf } from '../checks/checks.ts';
import { loadProposal } from '../checks/load-proposal.ts';
import { checkQuietly } from './check-quietly.ts';
import { countChange, isOutcome, takeRelease } from './release-under-work.ts';
import type { Verb } from './work.ts';

// The trail says what was accepted, not each of three thousand: those are in the table, one by one.
const messagesTold = 3;

/** Puts on record why all that is open in a group of warnings is no reason to wait: the reason stands with each of them. */
export const acceptWarnings: Verb<'acceptWarnings'> = async (work, { release, group: id, reason }) => {
  const { tx, viewer } = work;
  const held = await takeRelease(work, 'acceptWarnings', release);
  if (isOutcome(held)) return held;
  const findings = await checkQuietly(work, await loadProposal(tx, work.atlas, release));
  const rows = await tx.acceptedWarning.findMany({ where: { releaseId: release } });
  const accepted = new Map(rows.map((row) => [row.finding, row]));
  const group = groupsOf({ findings, accepted }).find((each) => each.id === id);
  if (group?.severity !== 'WARNING' || group.open.length === 0) {
    return { is: 'NotThere', what: 'warnings', name: id };
  }
  // As one list: row by row, Prisma would block the event loop for a third of a second.
  await tx.$executeRaw`
    INSERT INTO "AcceptedWarning" ("releaseId", "finding", "reason", "accountId")
    SELECT ${release}::uuid, unnest(${group.open.map(({ id: finding }) => finding)}::text[]), ${reason},
      ${viewer.accountId}::uuid`;
  await countChange(tx, release);
  await work.tell({
    subject: `release ${release}`,
    release,
    after: {
      accepted: titleOf(group.check, firstLanguage),
      check: group.check,
      count: group.open.length,
      first: group.open.slice(0, messagesTold).map(({ messages }) => messages[firstLanguage]),
    },
    why: reason,
  });
  return { is: 'Done', release };
};
