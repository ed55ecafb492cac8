import { transitions } from '@akto-figures/schema';
import { namesWhatIsGone, namesWhatIsWithdrawn } from './names-that-are-gone.ts';
import { isOutcome, takeRelease } from './release-under-work.ts';
import { Refused, type Verb } from './work.ts';
import { removeVersions } from './write-versions/write-versions.ts';

/** Takes an approval back before its time: the release is a draft again, and nothing of it was public. */
export const cancelRelease: Verb<'cancelRelease'> = async (work, { release, revision, reason }) => {
  const held = await takeRelease(work, 'cancelRelease', release, revision);
  if (isOutcome(held)) return held;
  const { from, to } = transitions.cancelRelease;
  await work.tx.release.update({
    where: { id: release },
    data: { state: to, releasedAt: null, approvedById: null, revision: { increment: 1 } },
  });
  await removeVersions(work.tx, release);
  if ((await namesWhatIsGone(work.tx)) || (await namesWhatIsWithdrawn(work.tx))) {
    throw new Refused({ is: 'NotAllowed', obstacle: 'NAMED_BY_ANOTHER' });
  }
  // A large release takes a while to remove, and has been seen where its time came meanwhile.
  const [{ hasCome }] = await work.tx.$queryRaw<[{ hasCome: boolean }]>`
    SELECT ${held.releasedAt}::timestamptz <= clock_timestamp() AS "hasCome"`;
  if (hasCome) throw new Refused({ is: 'NotAllowed', obstacle: 'ALREADY_PUBLIC' });
  await work.tell({
    subject: `release ${release}`,
    release,
    before: { state: from, releasedAt: held.releasedAt?.toISOString() },
    after: { state: to },
    why: reason,
  });
  return { is: 'Done', release };
};
