import { type Database, openDatabase } from '@akto-figures/prisma';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clockOf, type MovingClock, moveClockOf } from '../../../../tests/support/moving-clock.ts';
import { openDatabaseOfTest } from '../../../../tests/support/open-database-of-test.ts';
import { shareServer } from '../../../../tests/support/shared-server.ts';
import { aRevisionOfPoec, reviewed } from '../a-draft.ts';
import { knock, said } from './answer.ts';
import { windows } from './every-door.ts';
import { aTeam, hubOver, passTime, stopClock } from './twins.ts';

const now = new Date('2031-03-30T07:28:30Z');
const releaseAt = new Date('2031-03-30T07:30:00Z');
const minutesFromUtc = { UTC: 0, 'Europe/Paris': -120, 'Pacific/Auckland': -780, 'America/New_York': 240 };
const zoneOfThisProcess = process.env.TZ;

beforeEach(() => stopClock(now));
afterEach(() => {
  vi.useRealTimers();
  if (zoneOfThisProcess === undefined) delete process.env.TZ;
  else process.env.TZ = zoneOfThisProcess;
});

/** Approves for half past nine in Paris, and looks in at the windows before and after. */
async function approveAndWait(database: Database, clock: MovingClock): Promise<void> {
  await clock.standAt(now);
  const look = async (hub: Awaited<ReturnType<typeof hubOver>>) => {
    const answers = [];
    for (const path of doors) answers.push(said(await knock(hub, { path })));
    return answers;
  };
  const before = await look(await hubOver(database, clock));

  const hub = await hubOver(database, clock);
  const { writer, reviewer, publisher } = await aTeam(hub);
  const ready = await reviewed(writer, reviewer, await aRevisionOfPoec(writer, '918273'));
  const approved = await publisher.act('approveRelease', { ...ready, releaseAt: '2031-03-30T09:30' });
  expect(approved).toMatchObject({ __typename: 'Done', release: { releasedAt: releaseAt.toISOString() } });
  const stored = await database.client.$queryRaw<{ seconds: number }[]>`
    SELECT extract(epoch FROM "releasedAt")::int AS "seconds" FROM "Release" WHERE "id" = ${ready.release}::uuid`;
  expect(stored).toEqual([{ seconds: releaseAt.getTime() / 1000 }]);

  expect(await look(hub)).toEqual(before);
  await passTime([hub], releaseAt.getTime() - now.getTime() - 1);
  expect((await look(hub)).filter(isOut)).toEqual([]);
  await passTime([hub], 1);
  expect((await look(hub)).map(isOut)).toEqual(doors.map(() => true));
}

const doors = [
  ...windows.filter((path) => /^.($|figures.poec|export.(figures|changes)|llms|oembed)|feed/.test(path)),
  `/graphql?query=${encodeURIComponent('{ figure(key: "poec") { quantity { text } } }')}`,
];
const isOut = (text: string) => /918[\s\u202f]?273/.test(text);

// By day one on either side of Paris; all of them at night.
const zones = Object.entries(minutesFromUtc).filter(
  ([zone]) => process.env.EMBARGO_ZONES === 'all' || /Auckland|New_York/.test(zone),
);

describe.each(zones)('on a machine in the zone %s', (zone, minutes) => {
  it('comes out at half past nine in Paris, and not before', async () => {
    process.env.TZ = zone;
    expect(now.getTimezoneOffset()).toBe(minutes + 0);
    const database = await openDatabaseOfTest('started');
    await approveAndWait(database, await moveClockOf(database));
    await database.close();
  }, 120_000);
});

describe('on a PostgreSQL server whose database is set to the zone of Paris', () => {
  it('comes out at half past nine in Paris, and not before', async () => {
    const server = shareServer();
    const url = await server.newDatabase('started');
    const first = await openDatabase({ url });
    await moveClockOf(first);
    // Each session of the hub's begins with what its database says.
    const name = new URL(url).pathname.slice(1);
    await first.client.$executeRawUnsafe(`ALTER DATABASE "${name}" SET timezone = 'Europe/Paris'`);
    await first.close();
    const database = await openDatabase({ url });
    await approveAndWait(database, clockOf(database));
    await database.close();
    await server.leave();
  }, 120_000);
});
