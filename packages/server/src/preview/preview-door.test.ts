import { type Database, openDatabase } from '@akto-figures/prisma';
import { loadAtlas, type Ports, presentBy } from '@akto-figures/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shareServer } from '../../../../tests/support/shared-server.ts';
import { mostChanges } from './as-if-out.ts';
import { openPreviewDoor, type Question } from './preview-door.ts';

const server = shareServer();
let database: Database;
let ports: Ports;
beforeAll(async () => {
  database = await openDatabase({ url: await server.newDatabase('migrated') });
  const { client: prisma, select } = database;
  ports = {
    prisma,
    select,
    present: presentBy(prisma, async () => new Date()),
    newEpochs: () => {
      throw new Error('A preview listens to nothing.');
    },
    atlas: await loadAtlas(prisma),
    publicUrl: 'https://hub.example',
    version: 'test',
  };
});
afterAll(async () => {
  await database.close();
  await server.leave();
});

const question: Question = { key: 'any', ask: async () => new Response('{"data":{}}') };
const aRelease = async () => (await database.client.release.create({ data: { titleFr: 'Publication' } })).id;

/** Holds what stands, as an approval does, until it is let go. */
async function holdWhatStands(): Promise<() => Promise<void>> {
  const { promise: isHeld, resolve: hold } = Promise.withResolvers<void>();
  const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
  const held = database.transaction(async (session) => {
    await session.query(`SELECT pg_advisory_xact_lock(hashtext('akto-figures: public spans'))`);
    hold();
    await isOver;
  });
  await isHeld;
  return async () => {
    end();
    await held;
  };
}

async function someoneWaits(): Promise<boolean> {
  const waiting = await database.client.$queryRaw<unknown[]>`
    SELECT FROM pg_locks WHERE "locktype" = 'advisory' AND NOT "granted"
      AND "database" = (SELECT "oid" FROM pg_database WHERE "datname" = current_database())`;
  return waiting.length > 0;
}

it('tells whoever waits for longer than its patience that it is late, and answers them the next time', async () => {
  const answer = openPreviewDoor(database, ports, 100);
  const [one, other] = [await aRelease(), await aRelease()];
  const letGo = await holdWhatStands();
  const first = answer(one, question);
  // The first has the place once it waits for what is held; asked at once, the other may be there before it.
  await expect.poll(someoneWaits).toBe(true);
  expect(await answer(other, question)).toEqual({ is: 'Late' });
  await letGo();
  expect((await first).is).not.toBe('Late');
  expect((await answer(other, question)).is).not.toBe('Late');
});

it('looks at no release of more changes than can be written in its time', async () => {
  const answer = openPreviewDoor(database, ports);
  const release = await aRelease();
  const most = mostChanges.server;
  const nobody = '00000000-0000-0000-0000-000000000000';
  await database.client.draftChange.createMany({
    data: Array.from({ length: most + 1 }, (_, index) => ({
      releaseId: release,
      kind: 'FIGURE' as const,
      key: `chiffre-${index}`,
      changeKind: 'ADDITION' as const,
      content: {},
      createdById: nobody,
      changedById: nobody,
    })),
  });
  expect(await answer(release, question)).toEqual({ is: 'TooLarge', most });
  await database.client.draftChange.deleteMany({ where: { releaseId: release, key: 'chiffre-0' } });
  expect((await answer(release, question)).is).toBe('HeldBack');
});
