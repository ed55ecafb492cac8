import type { Database } from '@akto-figures/prisma';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { moveClockOf } from '../../../../tests/support/moving-clock.ts';
import { openDatabaseOfTest } from '../../../../tests/support/open-database-of-test.ts';
import { watchEpoch } from './epoch-watch.ts';

let database: Database;
beforeEach(async () => {
  database = await openDatabaseOfTest('started');
});
afterEach(() => database.close());

it('names the last release, and the end of the minute on its own clock', async () => {
  const { id } = await database.client.release.findFirstOrThrow();
  const watch = watchEpoch(database);
  expect(watch.known()).toBeUndefined();
  const moment = await watch.current();
  expect(moment.epoch).toBe(id);
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
  expect(moment.state).toBe(`${id} ${today}`);
  const msLeft = moment.minuteEnds - performance.now();
  expect(msLeft).toBeGreaterThan(-1000);
  expect(msLeft).toBeLessThanOrEqual(60_000);
});

it('asks the database once for all who ask at once', async () => {
  let questions = 0;
  const counting = new Proxy(database.client, {
    get(client, name) {
      if (name === '$queryRaw') questions += 1;
      return Reflect.get(client, name);
    },
  });
  const watch = watchEpoch({ client: counting });
  await Promise.all(Array.from({ length: 50 }, () => watch.current()));
  expect(questions).toBe(1);
});

it('tells who asks in a new minute of that minute, also while a question of the minute before is under way', async () => {
  let now = 0;
  const held = Promise.withResolvers<void>();
  const holding = new Proxy(database.client, {
    get(client, name) {
      if (name !== '$queryRaw') return Reflect.get(client, name);
      return async (...query: Parameters<typeof client.$queryRaw>) => {
        const rows = await client.$queryRaw(...query);
        await held.promise;
        return rows;
      };
    },
  });
  const watch = watchEpoch({ client: holding }, () => now);
  const before = watch.current();
  const minuteLater = 60_001;
  now = minuteLater;
  const after = watch.current();
  held.resolve();
  expect((await before).minuteEnds).toBeLessThan(minuteLater);
  expect((await after).minuteEnds).toBeGreaterThan(minuteLater);
});

it('says when what is public last changed once that second is over, also of a release that came late', async () => {
  const clock = await moveClockOf(database);
  await clock.standAt(new Date('2031-03-12T09:00:00.400Z'));
  const watch = watchEpoch(database);
  expect((await watch.ask()).lastModified).toBeNull();
  await clock.advance(600);
  expect((await watch.ask()).lastModified).toBeNull();
  await clock.advance(1);
  const { lastModified } = await watch.ask();
  expect(lastModified).toBe('Wed, 12 Mar 2031 09:00:01 GMT');
  // A day later other words may stand beside a figure, and the same is public.
  await clock.advance(24 * 60 * 60 * 1000);
  expect((await watch.ask()).lastModified).toBe(lastModified);
});
