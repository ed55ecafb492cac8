import type { Outcome } from '../outcomes.ts';
import { namesWhatIsGone, namesWhatIsWithdrawn } from '../references/names-that-are-gone.ts';
import { isAhead } from '../times/choose-time.ts';
import { takeBackEvents } from '../told/write-events.ts';
import { transitions } from '../transitions.ts';
import { removeVersions } from '../versions/write-versions.ts';
import { type HeldRelease, isOutcome, takeRelease } from './release-under-work.ts';
import { Refused, type Verb, type Work } from './work.ts';

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
  await takeBackEvents(work.tx, release);
  if ((await namesWhatIsGone(work.tx)) || (await namesWhatIsWithdrawn(work.tx))) {
    throw new Refused({ is: 'NotAllowed', obstacle: 'NAMED_BY_ANOTHER' });
  }
  // A large release takes a while to remove, and has been seen where its time came meanwhile.
  if (await isOut(work.tx, held)) throw new Refused(alreadyPublic);
  await work.tell({
    subject: `release ${release}`,
    release,
    before: { state: from, releasedAt: held.releasedAt?.toISOString() },
    after: { state: to },
    why: reason,
  });
  return { is: 'Done', release };
};

export const alreadyPublic: Outcome = { is: 'NotAllowed', obstacle: 'ALREADY_PUBLIC' };

const isOut = async (tx: Work['tx'], { releasedAt }: HeldRelease): Promise<boolean> =>
  releasedAt !== null && !(await isAhead(tx, releasedAt));
