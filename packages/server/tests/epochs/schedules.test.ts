import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maximumEpoch } from './maximum-epoch.ts';
import { aPlayer } from './play.ts';
import { hubsOf, type Step, schedules } from './schedule.ts';
import { aWorld, letCommitsBeStuck, type Parts, waitForNothing } from './world.ts';

/** Few by day; `pnpm nightly` asks for 10,000. */
const runs = Number(process.env.EPOCH_SCHEDULES ?? 20);
// What they leave behind is read by those that follow.
const runsInAWorld = 500;

it(
  `what is out is the same at every door of every hub, from its minute on, in ${runs} schedules`,
  async () => {
    for (let played = 0; played < runs; played += runsInAWorld) {
      await inAWorld({}, (play) =>
        fc.assert(fc.asyncProperty(schedules, play), {
          numRuns: Math.min(runsInAWorld, runs - played),
          endOnFailure: true,
        }),
      );
    }
  },
  runs * 2000 + 60_000,
);

it('an epoch that were a maximum would be found', async () => {
  const late: Step[] = [
    { does: 'approve', release: 1, minutes: 2 },
    { does: 'commit', release: 1 },
    { does: 'approve', release: 0, minutes: 2 },
    { does: 'stick', release: 0 },
    { does: 'passToMinute', ms: 0 },
    { does: 'passToMinute', ms: 0 },
    { does: 'ask', hub: 0 },
    { does: 'pass', ms: 1100 },
    { does: 'free', release: 0 },
    { does: 'pass', ms: 1100 },
    { does: 'ask', hub: 0 },
  ];
  await inAWorld({}, (play) => play(late));
  await inAWorld({ watch: maximumEpoch }, (play) => expect(play(late)).rejects.toThrow('too late'));
}, 120_000);

async function inAWorld(
  parts: Parts,
  work: (play: (steps: readonly Step[]) => Promise<void>) => Promise<unknown>,
): Promise<void> {
  const world = await aWorld(hubsOf, parts);
  try {
    await waitForNothing(world.database);
    await letCommitsBeStuck(world.database);
    await work(aPlayer(world).play);
  } finally {
    await world.stop();
  }
}
