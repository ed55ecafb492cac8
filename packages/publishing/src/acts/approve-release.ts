import { holdAuditTrail } from '../audit-trail/audit-trail.ts';
import { loadProposal } from '../checks/load-proposal.ts';
import { heldBack } from '../outcomes.ts';
import { sealRelease } from '../seals/seal-release.ts';
import { chooseTime, isAhead, missed } from '../times/choose-time.ts';
import { earliestTimes } from '../times/earliest-times.ts';
import { transitions } from '../transitions.ts';
import { writeVersions } from '../versions/write-versions.ts';
import { checkQuietly } from './check-quietly.ts';
import { holdLinesOf, holdWhatStands } from './hold-what-stands.ts';
import { isOutcome, takeRelease } from './release-under-work.ts';
import { Refused, type Verb } from './work.ts';

/** Seals a release: what it changes becomes versions, public from its time on, by that time alone. */
export const approveRelease: Verb<'approveRelease'> = async (work, input) => {
  const { tx, viewer } = work;
  const { release, revision } = input;
  const held = await takeRelease(work, 'approveRelease', release, revision);
  if (isOutcome(held)) return held;
  await holdWhatStands(tx);
  const proposal = await loadProposal(tx, work.atlas, release);
  const accepted = await tx.acceptedWarning.findMany({ where: { releaseId: release } });
  const isAccepted = new Set(accepted.map(({ finding }) => finding));
  const findings = (await checkQuietly(work, proposal)).filter(
    ({ severity, id }) => severity === 'ERROR' || !isAccepted.has(id),
  );
  if (findings.length > 0) return heldBack(release, findings);
  const earliest = await earliestTimes(tx, proposal);
  const choice = await chooseTime(tx, input, earliest);
  if (isOutcome(choice)) return choice;
  await writeVersions(tx, release);
  // All that may have to be waited for comes before the time. One that nobody asked for is chosen anew, because a large release
  // takes a while to write; one that was asked for has to be ahead still, also at COMMIT, where the database looks for itself.
  await holdLinesOf(tx, release);
  await holdAuditTrail(tx);
  const time = input.releaseAt === null ? await chooseTime(tx, input, earliest) : choice;
  if (isOutcome(time)) throw new Refused(time);
  if (!(await isAhead(tx, time))) throw new Refused(await missed(tx, earliest));
  const { from, to } = transitions.approveRelease;
  await tx.release.update({
    where: { id: release },
    data: { state: to, releasedAt: time, approvedById: viewer.accountId, revision: { increment: 1 } },
  });
  const seal = await sealRelease(tx, release);
  await work.tell({
    subject: `release ${release}`,
    release,
    before: { state: from },
    after: { state: to, releasedAt: time.toISOString(), seal },
  });
  return { is: 'Done', release };
};
