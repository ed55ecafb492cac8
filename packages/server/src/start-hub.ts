import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import {
  applyMigrations,
  type Database,
  loadStarter,
  loadTerritories,
  openDatabase,
} from '@akto-figures/prisma';
import { loadAtlas } from '@akto-figures/schema';
import { getRequestListener } from '@hono/node-server';
import { openAnswerDoor } from './answers/answer-door.ts';
import { type EpochWatch, watchEpoch } from './answers/epoch-watch.ts';
import { readManifests, trust } from './documents/trusted-documents.ts';
import { takesEvents } from './graph/use-event-streams.ts';
import { type EpochNews, openEpochNews } from './live/epoch-news.ts';
import { epochsSince } from './live/epochs-since.ts';
import { type LiveDoor, openLiveDoor } from './live/live-door.ts';
import type { Log } from './log.ts';
import { createMetrics } from './observability/metrics.ts';
import type { Tracing } from './observability/tracing.ts';
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
  /** Takes no more requests, lets those under way end, then closes the database. */
  stop(): Promise<void>;
}

/** The port, or the host that it is to be on, cannot be had. The message is one line: what, and what to do. */
export class PortUnavailable extends Error {
  override readonly name = 'PortUnavailable';
}

// Requests under way get this long; what is still open then (a stream, an idle visitor) is cut.
const patienceMs = 5000;
const widgetsFolder = new URL('../../widgets/', import.meta.url);
const consoleFolder = new URL('../../console/dist/', import.meta.url);

/**
 * Takes the port, opens the database, brings it up to date, loads the starter data where it is empty, and serves.
 *
 * @throws DatabaseUnavailable, MigrationFailed, FactsUnreadable or PortUnavailable, each with one line that says what to do.
 */
export async function startHub(settings: Settings, log: Log, tracing: Tracing | null = null): Promise<Hub> {
  let listener: RequestListener = sayStarting;
  const server = createServer(
    withStrictTransport(settings.publicUrl, (request, response) => listener(request, response)),
  );
  // The port before the database: a start beside a hub that runs must not migrate the tables under it.
  const url = await listen(server, settings);
  try {
    // The embedded database compiles beside this thread, and the app's many modules are read meanwhile.
    const [database, { createApp }] = await Promise.all([openUpToDate(settings, log), import('./app.ts')]);
    const watch = watchEpoch(database);
    const news = openEpochNews({ watch, epochsSince: epochsSince(database) });
    const live = openLiveDoor(news);
    const subscribers = new Set<ServerResponse>();
    try {
      listener = await createListener(
        createApp,
        database,
        watch,
        news,
        live,
        subscribers,
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
      async stop() {
        live.close();
        // Cut, not completed: so their clients come back, to whoever serves then.
        for (const stream of subscribers) stream.destroy();
        news.close();
        await stopServing(server);
        await database.close();
        await tracing?.stop();
      },
    };
  } catch (cause) {
    server.close();
    server.closeAllConnections();
    throw cause;
  }
}

async function openUpToDate({ database: place, firstAccount }: Settings, log: Log): Promise<Database> {
  const database = await openDatabase(place);
  try {
    const migrations = await applyMigrations(database);
    if (migrations.length > 0) log.info({ migrations }, 'brought the database up to date');
    const figures = await loadStarter(database);
    if (figures > 0) log.info({ figures }, 'loaded the starter data');
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

async function createListener(
  createApp: typeof import('./app.ts').createApp,
  database: Database,
  watch: EpochWatch,
  news: EpochNews,
  live: LiveDoor,
  subscribers: Set<ServerResponse>,
  {
    publicUrl,
    trustedProxies,
    secret,
    database: place,
    oidc,
    keysMayApprove,
  }: Settings & { publicUrl: string },
  log: Log,
  tracing: Tracing | null,
): Promise<RequestListener> {
  const metrics = createMetrics({
    epoch: async () => (await watch.current()).epoch,
    listeners: () => news.listeners,
    pool: () => database.pool(),
  });
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
  return (request, response) => {
    if (answers.answerKnown(request, response) || live.answer(request, response)) return;
    if (takesEvents(request.headers.accept)) {
      subscribers.add(response);
      response.once('close', () => subscribers.delete(response));
    }
    void listener(request, response);
  };
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

function listen(server: Server, { host, port }: Settings): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  server.once('error', (cause: NodeJS.ErrnoException) => {
    reject(new PortUnavailable(whyNoPort(cause, host, port), { cause }));
  });
  server.listen(port, host, () => {
    const address = server.address();
    const actual = typeof address === 'object' && address ? address.port : port;
    resolve(`http://${host.includes(':') ? `[${host}]` : host}:${actual}`);
  });
  return promise;
}

function whyNoPort({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken by another program. Stop that program, or give another PORT.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EADDRNOTAVAIL':
      return `HOST is ${host}, which is no address of this machine (${message}). Give one of its own: 127.0.0.1 for this machine alone, 0.0.0.0 for all its networks.`;
    default:
      return `Port ${port} on ${host} cannot be had (${message}). Give another PORT.`;
  }
}

async function stopServing(server: Server): Promise<void> {
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(force);
}
