import type { Database } from '@akto-figures/prisma';
import type { Prisma } from '@akto-figures/prisma/client';
import { loadAtlas, nothingStated } from '@akto-figures/schema';
import { pino } from 'pino';
import { type MovingClock, moveClockOf } from '../../../tests/support/moving-clock.ts';
import { openDatabaseOfTest } from '../../../tests/support/open-database-of-test.ts';
import { openAnswerDoor } from '../src/answers/answer-door.ts';
import { watchEpoch } from '../src/answers/epoch-watch.ts';
import { createApp } from '../src/app.ts';
import { createBuckets } from '../src/limits/buckets.ts';
import { limits, ratePerSecond } from '../src/limits/limits.ts';
import { openEpochNews } from '../src/live/epoch-news.ts';
import { epochsSince } from '../src/live/epochs-since.ts';
import { asksEachTime } from './an-editorial-hub.ts';

export const publicUrl = 'https://hub.example';

/** The whole hub on a database of its own with the starter data, asked through its one door. */
export interface TestHub {
  readonly database: Database;
  get(path: string, init?: RequestInit): Promise<Response>;
  /** How many queries the database has answered. */
  queries(): number;
  /** Releases a changed version of a public figure, and lets the clock stand at the minute of the release. */
  release(
    key: string,
    change: Partial<Prisma.FigureVersionUncheckedCreateInput>,
    cited?: Partial<Prisma.CitationUncheckedCreateInput>,
  ): Promise<Date>;
  /** Lets so many days go by. */
  pass(days: number): Promise<void>;
  /** Lets a draft release come out, and the clock stand at its minute. */
  approve(releaseId: string): Promise<Date>;
  /** Asks at the end of a minute, which is over as soon as the database has been asked. */
  acrossTheMinute(ask: () => Promise<Response>): Promise<Response>;
}

export async function aHub(given?: Database, openData = nothingStated): Promise<TestHub> {
  const database = given ?? (await openDatabaseOfTest('started'));
  const { client } = database;
  let clock: MovingClock | undefined;
  const moving = async () => {
    clock ??= await moveClockOf(database);
    return clock;
  };
  let queries = 0;
  client.$on('query' as never, () => {
    queries += 1;
  });
  const watch = asksEachTime(watchEpoch(database));
  let queriesInMinute: number | undefined;
  const current = async () => {
    if (queriesInMinute === undefined) return watch.current();
    const msLeft = queries === queriesInMinute ? 100 : 59_900;
    const moment = await watch.current();
    // Of a state of its own, so that nothing of it is known before.
    return { ...moment, state: `${moment.state} ${queriesInMinute}`, minuteEnds: performance.now() + msLeft };
  };
  let msOfAsking = 0;
  const app = await createApp({
    database,
    // To whom a minute goes by between two requests: a fast machine would ask more exports than one client may.
    take: createBuckets(limits, ratePerSecond, () => {
      msOfAsking += 60_000;
      return msOfAsking;
    }),
    ports: {
      prisma: client,
      select: (statement) => {
        queries += 1;
        return database.select(statement);
      },
      newEpochs: openEpochNews({ watch, epochsSince: epochsSince(database) }).newEpochs,
      present: async () => (await watch.current()).present(),
      atlas: await loadAtlas(client),
      publicUrl,
      version: 'test',
      openData,
    },
    log: pino({ level: 'silent' }),
    answers: openAnswerDoor({ ...watch, current }),
    sdkFolder: new URL('.', import.meta.url),
  });
  const approve = async (id: string) => {
    const clock = await moving();
    // A minute of its own, after all that came out before.
    const releasedAt = new Date(Math.floor((await clock.now()).getTime() / 60_000) * 60_000 + 60_000);
    await client.release.update({ where: { id }, data: { state: 'APPROVED', releasedAt } });
    await clock.standAt(releasedAt);
    return releasedAt;
  };
  return {
    database,
    get: async (path, init) => app.fetch(new Request(publicUrl + path, init)),
    queries: () => queries,
    approve,
    async acrossTheMinute(ask) {
      queriesInMinute = queries;
      return ask().finally(() => {
        queriesInMinute = undefined;
      });
    },
    async pass(days) {
      await (await moving()).advance(days * 24 * 60 * 60 * 1000);
    },
    async release(key, change, cited = {}) {
      const { id, publicFrom, publicUntil, ...current } = await client.figureVersion.findFirstOrThrow({
        where: { figure: { key } },
        orderBy: { publicFrom: 'desc' },
        include: { citations: true },
      });
      const { citations, ...version } = current;
      const release = await client.release.create({ data: { titleFr: 'Une publication de plus' } });
      await client.figureVersion.create({
        data: {
          ...version,
          changeKind: 'REVISION',
          changeFr: 'Nouvelle valeur',
          ...change,
          releaseId: release.id,
          citations: {
            create: citations.map(({ sourceId, locator, printed }) => ({
              sourceId,
              locator,
              printed,
              ...cited,
            })),
          },
        },
      });
      return approve(release.id);
    },
  };
}
