import { join } from 'node:path';
import { backUp, type Database, openDatabase, restore } from '@akto-figures/prisma';
import { afterAll, expect, it } from 'vitest';
import { type MovingClock, moveClockOf } from '../../../../tests/support/moving-clock.ts';
import { openDatabaseOfTest } from '../../../../tests/support/open-database-of-test.ts';
import { shareServer } from '../../../../tests/support/shared-server.ts';
import { aHub } from '../../tests/a-hub.ts';
import { aFolder, removeFolders } from '../../tests/hub-process.ts';

const question = /* GraphQL */ `{
  hub { epoch releasedAt }
  releases(first: 10) { nodes { id title releasedAt } }
  figures(first: 100) { totalCount nodes {
    id key label quantity { text number } change { kind note } history { releasedAt } url
    citations { printed locator source { title } } actors { name } parts { key }
  } }
  conventions(first: 100) { nodes { id key title parties { role unreadable actor { name } } actionPlans { status } } }
  search(text: "apprentis") { __typename }
}`;
const paths = [
  `/graphql?query=${encodeURIComponent(question)}`,
  '/figures/poec.json',
  '/figures/poec',
  '/export/figures.csv?lang=en',
  '/feed.atom',
  '/dcat.jsonld',
];

/** What the public gets of a hub, and the tag of each answer. */
async function answersOf(database: Database) {
  const hub = await aHub(database);
  return Promise.all(
    paths.map(async (path) => {
      const response = await hub.get(path);
      return {
        path,
        status: response.status,
        tag: response.headers.get('ETag'),
        body: await response.text(),
      };
    }),
  );
}

/** Corrects a figure by a release of an instant, at which the clock stands from then on. */
async function correct({ client }: Database, clock: MovingClock, number: number, at: Date): Promise<void> {
  const { id: figureId } = await client.figure.findUniqueOrThrow({ where: { key: 'poec' } });
  const { id, publicFrom, publicUntil, ...last } = await client.figureVersion.findFirstOrThrow({
    where: { figureId },
    orderBy: { publicFrom: 'asc' },
  });
  await clock.standAt(new Date(at.getTime() - 1));
  const release = await client.release.create({ data: { titleFr: `Rectification ${number}` } });
  await client.figureVersion.create({
    data: {
      ...last,
      releaseId: release.id,
      number,
      low: number,
      changeKind: 'CORRECTION',
      changeFr: 'Erreur',
    },
  });
  await client.release.update({ where: { id: release.id }, data: { state: 'APPROVED', releasedAt: at } });
  await clock.standAt(at);
}

const server = shareServer();
afterAll(async () => {
  await server.leave();
  removeFolders();
});

it('what the public gets is byte for byte the same after a backup and a restore, embedded or on a server', async () => {
  const files = aFolder();
  const hub = await openDatabaseOfTest('started');
  const clock = await moveClockOf(hub);
  const { releasedAt } = await hub.client.release.findFirstOrThrow();
  const later = (minutes: number) => new Date((releasedAt?.getTime() ?? 0) + minutes * 60_000);
  await correct(hub, clock, 1790, later(10));
  await correct(hub, clock, 1800, later(20));
  await hub.client.release.create({ data: { titleFr: 'Un brouillon' } });
  const answers = await answersOf(hub);
  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
  expect(answers.map(({ tag }) => tag)).not.toContain(null);
  expect(answers[0]?.body).toContain('"number":"1800"');
  expect(answers[0]?.body).not.toContain('brouillon');

  const first = join(files, 'first');
  await backUp(hub, first);
  const onServer = await openDatabase({ url: await server.newDatabase() });
  await restore(onServer, first);
  expect(await answersOf(onServer)).toEqual(answers);

  const second = join(files, 'second');
  await backUp(onServer, second);
  const back = await openDatabaseOfTest('migrated');
  await restore(back, second);
  expect(await answersOf(back)).toEqual(answers);
  await Promise.all([hub, onServer, back].map((database) => database.close()));
}, 120_000);
