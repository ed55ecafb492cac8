import { createServer, type Server } from 'node:http';
import { applyMigrations, type Database, loadStarter, openDatabase } from '@akto-figures/prisma';
import { loadAtlas } from '@akto-figures/schema';
import { getRequestListener } from '@hono/node-server';
import { openAnswerDoor } from './answers/answer-door.ts';
import { watchEpoch } from './answers/epoch-watch.ts';
import { createApp } from './app.ts';
import { databaseClock } from './clock.ts';
import type { Log } from './log.ts';
import type { Settings } from './settings.ts';
import { version } from './version.ts';

/** A hub that serves. */
export interface Hub {
  /** Where it listens: "http://127.0.0.1:4000". */
  readonly url: string;
  /** Takes no more requests, lets those under way end, then closes the database. */
  stop(): Promise<void>;
}

/** The port cannot be had. The message is one line: what, and what to do. */
export class PortUnavailable extends Error {
  override readonly name = 'PortUnavailable';
}

// Requests under way get this long; what is still open then (a stream, an idle visitor) is cut.
const patienceMs = 5000;
const sdkFolder = new URL('../../widgets/dist/', import.meta.url);

/**
 * Opens the database, brings it up to date, loads the starter data where it is empty, and serves.
 *
 * @throws DatabaseUnavailable, MigrationFailed, FactsUnreadable or PortUnavailable, each with one line that says what to do.
 */
export async function startHub(settings: Settings, log: Log): Promise<Hub> {
  const database = await openDatabase(settings.database);
  try {
    const migrations = await applyMigrations(database);
    if (migrations.length > 0) log.info({ migrations }, 'brought the database up to date');
    const figures = await loadStarter(database);
    if (figures > 0) log.info({ figures }, 'loaded the starter data');
    return await serve(database, settings, log);
  } catch (cause) {
    await database.close();
    throw cause;
  }
}

async function serve(database: Database, settings: Settings, log: Log): Promise<Hub> {
  // Which port it is, and so the hub's own address, is known only once it listens; requests wait until the app is there.
  const app = Promise.withResolvers<Awaited<ReturnType<typeof createApp>>>();
  app.promise.catch(() => undefined);
  const answers = openAnswerDoor(watchEpoch(database));
  const listener = getRequestListener(async (request) => (await app.promise).fetch(request));
  const server = createServer((request, response) => {
    if (!answers.answerKnown(request, response)) void listener(request, response);
  });
  const url = await listen(server, settings);
  try {
    const atlas = await loadAtlas(database.client);
    const ports = {
      prisma: database.client,
      clock: databaseClock(database),
      atlas,
      publicUrl: settings.publicUrl ?? url,
      version,
    };
    app.resolve(await createApp({ database, ports, log, answers, sdkFolder }));
  } catch (cause) {
    server.close();
    throw cause;
  }
  return {
    url,
    async stop() {
      await stopServing(server);
      await database.close();
    },
  };
}

function listen(server: Server, { host, port }: Settings): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  server.once('error', (cause: NodeJS.ErrnoException) => {
    const why =
      cause.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be had (${cause.message})`;
    reject(
      new PortUnavailable(`Port ${port} on ${host} ${why}. Stop that program, or give another PORT.`, {
        cause,
      }),
    );
  });
  server.listen(port, host, () => {
    const address = server.address();
    const actual = typeof address === 'object' && address ? address.port : port;
    resolve(`http://${host.includes(':') ? `[${host}]` : host}:${actual}`);
  });
  return promise;
}

async function stopServing(server: Server): Promise<void> {
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(force);
}
