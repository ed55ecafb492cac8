import type { Database } from '@akto-figures/prisma';
import { pino } from 'pino';
import { vi } from 'vitest';
import { type MovingClock, moveClockOf } from '../../../../tests/support/moving-clock.ts';
import { openDatabaseOfTest } from '../../../../tests/support/open-database-of-test.ts';
import { watchEpoch } from '../../src/answers/epoch-watch.ts';
import { readManifests, trust } from '../../src/documents/trusted-documents.ts';
import { withLimits } from '../../src/limits/limits.ts';
import { openSignIn } from '../../src/sign-in/open-sign-in.ts';
import { keyFor } from '../../src/sign-in/secret.ts';
import { addCollection } from '../add-collection.ts';
import { addUnit } from '../add-unit.ts';
import { anEditorialHub, type EditorialHub, publicUrl } from '../an-editorial-hub.ts';
import { addFigureToWithdraw, toWithdraw } from './figure-to-withdraw.ts';
import type { Team } from './sentinels.ts';

const widgets = new URL('../../../widgets/', import.meta.url);
// A walk through every door asks for more at once than anybody may, from one address.
const limits = withLimits({ cost: 1e9, document: 1e6, tokens: 1e6, aliases: 1e4, time: 60_000 });
const take = () => ({ used: 0, retryAfter: 0 });

/** Stops the clock of this process at an instant; `passes` puts it forward. Timers go on. */
export function stopClock(instant: Date): void {
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: instant });
}

/** A hub as it is in use, over a database whose clock stands where the clock of this process does. */
export async function hubOver(database: Database, clock: MovingClock): Promise<EditorialHub> {
  const { client } = database;
  const signIn = openSignIn({
    client,
    secret: null,
    publicUrl,
    oidc: null,
    log: pino({ level: 'silent' }),
    now: () => new Date(),
    keysMayApprove: true,
  });
  return anEditorialHub(database, {
    // Previews are on; how one signs in is looked at elsewhere.
    signIn: { ...signIn, previewKey: keyFor('a secret of the test', 'previews') },
    clock,
    watch: watchEpoch(database),
    limits,
    take,
    documents: trust(await readManifests(widgets)),
    sdkFolder: new URL('dist/', widgets),
  });
}

/** A hub at an instant: with the starter data, a figure that may be withdrawn and a collection that has it, the same ids and the same times in each. */
export async function aTwin(instant: Date): Promise<EditorialHub> {
  const database = await openDatabaseOfTest('started');
  const clock = await moveClockOf(database);
  const releasedAt = new Date(Math.floor(instant.getTime() / 60_000) * 60_000);
  await clock.standAt(new Date(releasedAt.getTime() - 60_000));
  await addFigureToWithdraw(database, releasedAt);
  await addCollection(database, 'ordinaire', releasedAt, ['poec', toWithdraw.key]);
  await addUnit(database, 'unite-ordinaire', releasedAt);
  await clock.standAt(instant);
  return hubOver(database, clock);
}

/** Puts the clocks of the hubs and of this process forward together. */
export async function passTime(hubs: readonly EditorialHub[], ms: number): Promise<void> {
  await Promise.all(hubs.map(({ clock }) => clock.advance(ms)));
  vi.advanceTimersByTime(ms);
}

/** Who drafts, reviews and approves in a hub. */
export async function aTeam(hub: EditorialHub): Promise<Team> {
  const [writer, reviewer, publisher] = [
    await hub.colleague('PUBLISHER'),
    await hub.colleague('REVIEWER'),
    await hub.colleague('PUBLISHER'),
  ];
  return { writer, reviewer, publisher };
}

/** The id of the first release, the same in both. */
export async function releasedId({ database: { client } }: EditorialHub): Promise<string> {
  const first = await client.release.findFirstOrThrow({ orderBy: { releasedAt: 'asc' } });
  return first.id;
}

/** The ids of the releases that are not public at an instant, and of the subjects that no public release has. */
export async function hiddenIds({ database: { client } }: EditorialHub, instant: Date): Promise<string[]> {
  const versions = { none: { publicFrom: { lte: instant } } };
  const found = await Promise.all([
    client.release.findMany({ where: { NOT: { state: 'APPROVED', releasedAt: { lte: instant } } } }),
    client.figure.findMany({ where: { versions } }),
    client.convention.findMany({ where: { versions } }),
    client.collection.findMany({ where: { versions } }),
    client.unit.findMany({ where: { versions } }),
    client.indicator.findMany({ where: { versions } }),
    client.actor.findMany({ where: { versions } }),
  ]);
  return found.flat().map(({ id }) => id);
}
