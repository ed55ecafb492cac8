import type { Database } from '@akto-figures/prisma';
import { afterEach, beforeEach, expect, it } from 'vitest';
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
