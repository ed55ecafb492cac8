import type { Database } from '@akto-figures/prisma';
import { loadAtlas } from '@akto-figures/schema';
import { pino } from 'pino';
import { type MovingClock, moveClockOf } from '../../../tests/support/moving-clock.ts';
import { openDatabaseOfTest } from '../../../tests/support/open-database-of-test.ts';
import { openAnswerDoor } from '../src/answers/answer-door.ts';
import { type EpochWatch, watchEpoch } from '../src/answers/epoch-watch.ts';
import { type AppParts, createApp } from '../src/app.ts';
import { type EpochNews, openEpochNews } from '../src/live/epoch-news.ts';
import { epochsSince } from '../src/live/epochs-since.ts';
import { openSignIn } from '../src/sign-in/open-sign-in.ts';
import { type Answered, type Colleagues, colleaguesOf } from './colleagues.ts';

export type { Answered, Colleague } from './colleagues.ts';

export const publicUrl = 'https://hub.example';

/** The whole hub on a database of its own with the starter data and a clock that a test moves. */
export interface EditorialHub extends Colleagues {
  readonly database: Database;
  readonly clock: MovingClock;
  readonly app: Awaited<ReturnType<typeof createApp>>;
  /** What /live tells. */
  readonly news: EpochNews;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Asks the public graph; gives its data. */
  ask(query: string): Promise<Answered>;
}

export interface EditorialHubParts extends Partial<AppParts> {
  /** That of the database, where it has been made before. */
  readonly clock?: MovingClock;
  /** What knows the epoch; one that asks the database each time unless said, because the clock moves past its own. */
  readonly watch?: EpochWatch;
  /** The version of the software; "test" unless said. */
  readonly version?: string;
}

export async function anEditorialHub(given?: Database, parts: EditorialHubParts = {}): Promise<EditorialHub> {
  const database = given ?? (await openDatabaseOfTest('started'));
  const { client } = database;
  const { clock = await moveClockOf(database), watch: givenWatch, version = 'test', ...appParts } = parts;
  const watch = givenWatch ?? asksEachTime(watchEpoch(database));
  const log = pino({ level: 'silent' });
  const news = openEpochNews({ watch, epochsSince: epochsSince(database) });
  const app = await createApp({
    database,
    ports: {
      prisma: client,
      select: database.select,
      newEpochs: news.newEpochs,
      present: async () => (await watch.current()).present(),
      atlas: await loadAtlas(client),
      publicUrl,
      version,
    },
    log,
    answers: openAnswerDoor(watch),
    sdkFolder: new URL('.', import.meta.url),
    signIn: openSignIn({
      client,
      secret: null,
      publicUrl,
      oidc: null,
      log,
      now: () => new Date(),
      // Colleagues here come by keys, also those who approve.
      keysMayApprove: true,
    }),
    // A test asks more in a second than somebody does in a minute.
    take: () => ({ used: 0, retryAfter: 0 }),
    ...appParts,
  });
  const fetch = async (path: string, init?: RequestInit) => app.fetch(new Request(publicUrl + path, init));
  const { post, ...colleagues } = colleaguesOf(client, fetch);
  return {
    database,
    clock,
    app,
    news,
    fetch,
    ask: (query) => post('/graphql', { query }),
    ...colleagues,
  };
}

/** Trusts nothing that it knows: the database's clock moves past this process's own. */
export const asksEachTime = (watch: EpochWatch): EpochWatch => ({
  ...watch,
  known: () => undefined,
  current: watch.ask,
});
