import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDump } from '../../tests/support/open-dump.ts';
import type { Database } from '../index.ts';

let database: Database;
beforeAll(async () => {
  database = await openDump('migrated');
});
afterAll(() => database.close());

it('lets a question of the public wait for one of those who are signed in, and not for all of them', async () => {
  const editors = database.forEditors();
  let answered = 0;
  const asked = Array.from({ length: 20 }, (_, index) => {
    const text = 'SELECT count(*)::int AS "count" FROM generate_series(1, 10000)';
    const question = index % 2 ? editors.select({ text, values: [] }) : editors.client.$queryRawUnsafe(text);
    return question.then(() => {
      answered += 1;
    });
  });
  await Promise.race(asked);
  const before = answered;
  await database.select({ text: 'SELECT 1 AS "one"', values: [] });
  // The one that was under way, and what it takes to tell.
  expect(answered - before).toBeLessThanOrEqual(3);
  await Promise.all(asked);
  expect(answered).toBe(20);
});

it('goes on after one of theirs has failed, and reads what an act has written', async () => {
  const editors = database.forEditors();
  await expect(editors.client.$queryRawUnsafe('SELECT nothing')).rejects.toThrow();
  const { id } = await database.client.$transaction((tx) => tx.release.create({ data: { titleFr: 'Neuf' } }));
  expect(await editors.client.release.findUnique({ where: { id } })).toMatchObject({ titleFr: 'Neuf' });
});
