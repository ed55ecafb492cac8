import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type Database, loadStarter, loadTerritories, openDatabase } from '@akto-figures/prisma';
import { loadAtlas } from '@akto-figures/schema';
import { getRequestListener } from '@hono/node-server';
import { openAnswerDoor } from './answers/answer-door.ts';
import { type EpochWatch, watchEpoch } from './answers/epoch-watch.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { readManifests, trust } from './documents/trusted-documents.ts';
import { takesEvents } from './graph/use-event-streams.ts';
import { createAdminApp } from './health/admin-app.ts';
import { watchReadiness } from './health/readiness.ts';
import { createBuckets, type TakePoints } from './limits/buckets.ts';
import { limits, ratePerSecond } from './limits/limits.ts';
import { type EpochNews, openEpochNews } from './live/epoch-news.ts';
import { epochsSince } from './live/epochs-since.ts';
import { type LiveDoor, openLiveDoor } from './live/live-door.ts';
import type { Log } from './log.ts';
import { createMetrics, type Metrics } from './observability/metrics.ts';
import type { Tracing } from './observability/tracing.ts';
import { sealWhatIsApproved } from './publishing/seals/seal-what-is-approved.ts';
import { type OpenPort, openPort } from './serving/open-port.ts';
import type { Settings } from './settings.ts';
import { addFirstAccount } from './sign-in/first-account.ts';
import { openSignIn } from './sign-in/open-sign-in.ts';
import { secretFor } from './sign-in/secret.ts';
import { withStrictTransport } from './strict-transport.ts';
import { version } from './version.ts';

/** A hub that serves. */
export interface Hub {
  /** Where it listens: "http://127.0.0.1:4000". */
  readonly url: string;
  /** Where /readyz and /metrics stand; null: beside all else. */
  readonly adminUrl: string | null;
  /** Takes no more requests, lets those under way end, then closes the database. */
  stop(): Promise<void>;
}

const widgetsFolder = new URL('../../widgets/', import.meta.url);
const consoleFolder = new URL('../../console/dist/', import.meta.url);

/**
 * Takes the port, opens the database, brings it up to date, loads the starter data where it is empty, and serves.
 *
 * @throws DatabaseUnavailable, MigrationFailed, FactsUnreadable or PortUnavailable, each with one line that says what to do.
 */
export async function startHub(settings: Settings, log: Log, tracing: Tracing | null = null): Promise<Hub> {
  let listener: RequestListener = sayStarting;
  let adminListener: RequestListener = sayStarting;
  // The ports before the database: a start beside a hub that runs must not migrate the tables under it.
  const ports = await openPorts(
    settings,
    withStrictTransport(settings.publicUrl, (request, response) => listener(request, response)),
    (request, response) => adminListener(request, response),
  );
  const { url } = ports.main;
  try {
    // The embedded database compiles beside this thread, and the app's many modules are read meanwhile.
    const [database, { createApp }] = await Promise.all([openUpToDate(settings, log), import('./app.ts')]);
    const watch = watchEpoch(database);
    const news = openEpochNews({ watch, epochsSince: epochsSince(database) });
    const metrics = createMetrics({
      epoch: async () => (await watch.current()).epoch,
      listeners: () => news.listeners,
      pool: () => database.pool(),
    });
    const take = createBuckets(limits, ratePerSecond);
    const { trustedProxies } = settings;
    const live = openLiveDoor(news, { take, trustedProxies, countRefusal: metrics.countRefusal });
    const subscribers = new Set<ServerResponse>();
    try {
      [listener, adminListener] = await createListeners(
        createApp,
        database,
        watch,
        news,
        live,
        subscribers,
        metrics,
        take,
        { ...settings, publicUrl: settings.publicUrl ?? url },
        log,
        tracing,
      );
    } catch (cause) {
      await database.close();
      throw cause;
    }
    return {
      url,
      adminUrl: ports.admin?.url ?? null,
      async stop() {
        live.close();
        // Cut, not completed: so their clients come back, to whoever serves then.
        for (const stream of subscribers) stream.destroy();
        news.close();
        await ports.main.stop();
        await ports.admin?.stop();
        await database.close();
        await tracing?.stop();
      },
    };
  } catch (cause) {
    ports.main.cut();
    ports.admin?.cut();
    throw cause;
  }
}

async function openPorts(
  { host, port, adminPort }: Settings,
  listener: RequestListener,
  adminListener: RequestListener,
): Promise<{ main: OpenPort; admin: OpenPort | null }> {
  const main = await openPort({ setting: 'PORT', host, port }, listener);
  if (adminPort === null) return { main, admin: null };
  try {
    const admin = await openPort({ setting: 'ADMIN_PORT', host, port: adminPort }, adminListener);
    return { main, admin };
  } catch (cause) {
    main.cut();
    throw cause;
  }
}

async function openUpToDate({ database: place, firstAccount }: Settings, log: Log): Promise<Database> {
  const database = await openDatabase(place);
  try {
    await bringUpToDate(database, log);
    const figures = await loadStarter(database);
    if (figures > 0) log.info({ figures }, 'loaded the starter data');
    const sealed = await sealWhatIsApproved(database.client);
    if (sealed > 0) log.info({ releases: sealed }, 'sealed what is approved, as it was found');
    if (await loadTerritories(database)) log.info('brought the territories up to date');
    if (firstAccount && (await addFirstAccount(database.client, firstAccount, new Date()))) {
      log.info('added the first account, an admin, as HUB_ADMIN_EMAIL says');
    }
    return database;
  } catch (cause) {
    await database.close();
    throw cause;
  }
}

async function createListeners(
  createApp: typeof import('./app.ts').createApp,
  database: Database,
  watch: EpochWatch,
  news: EpochNews,
  live: LiveDoor,
  subscribers: Set<ServerResponse>,
  metrics: Metrics,
  take: TakePoints,
  {
    adminPort,
    publicUrl,
    trustedProxies,
    secret,
    database: place,
    oidc,
    keysMayApprove,
  }: Settings & { publicUrl: string },
  log: Log,
  tracing: Tracing | null,
): Promise<[main: RequestListener, admin: RequestListener]> {
  const isReady = watchReadiness(() => database.client.$queryRaw`SELECT 1`);
  const answers = openAnswerDoor(watch, metrics.countAnswer, log);
  const ports = {
    prisma: database.client,
    select: database.select,
    newEpochs: news.newEpochs,
    present: async () => (await watch.current()).present(),
    atlas: await loadAtlas(database.client),
    publicUrl,
    version,
  };
  // The listener first: from then on a Response is its own, which it can send without a stream.
  const listener = getRequestListener((request, env) => app.fetch(request, env));
  const app = await createApp({
    database,
    ports,
    log,
    answers,
    sdkFolder: new URL('dist/', widgetsFolder),
    releasedFolder: new URL('released/', widgetsFolder),
    consoleFolder,
    documents: trust(await readManifests(widgetsFolder)),
    metrics,
    take,
    isReady,
    hasAdminPort: adminPort !== null,
    trustedProxies,
    tracing,
    signIn: openSignIn({
      client: database.client,
      secret: secretFor(secret, place),
      publicUrl,
      oidc,
      log,
      now: () => new Date(),
      keysMayApprove,
    }),
  });
  const main: RequestListener = (request, response) => {
    if (answers.answerKnown(request, response) || live.answer(request, response)) return;
    if (takesEvents(request.headers.accept)) {
      subscribers.add(response);
      response.once('close', () => subscribers.delete(response));
    }
    void listener(request, response);
  };
  const admin = createAdminApp({ isReady, metrics });
  const adminListener = getRequestListener((request) => admin.fetch(request));
  return [main, (request, response) => void adminListener(request, response)];
}

/** Until the database is open and up to date, which a long migration can put off. */
function sayStarting(_request: IncomingMessage, response: ServerResponse): void {
  const problem = {
    title: 'Starting',
    status: 503,
    detail: 'The hub is getting its database ready. Please try again in a moment.',
  };
  response.writeHead(503, { 'Content-Type': 'application/problem+json', 'Retry-After': '1' });
  response.end(JSON.stringify(problem));
}
