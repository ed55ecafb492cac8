import type { RequestListener, ServerResponse } from 'node:http';
import { type Database, loadStarter, loadTerritories, openDatabase } from '@akto-figures/prisma';
import { sealWhatIsApproved } from '@akto-figures/publishing';
import { loadAtlas } from '@akto-figures/schema';
import { getRequestListener } from '@hono/node-server';
import { openAnswerDoor } from './answers/answer-door.ts';
import { type EpochWatch, watchEpoch } from './answers/epoch-watch.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { readManifests, trust } from './documents/trusted-documents.ts';
import type { Ask } from './graph/ask.ts';
import { takesEvents } from './graph/use-event-streams.ts';
import { createAdminApp } from './health/admin-app.ts';
import { askDatabase, type LookAtDatabase, watchReadiness } from './health/readiness.ts';
import { createBuckets, type TakePoints } from './limits/buckets.ts';
import { limits, ratePerSecond } from './limits/limits.ts';
import { type EpochNews, openEpochNews } from './live/epoch-news.ts';
import { epochsSince } from './live/epochs-since.ts';
import { type LiveDoor, openLiveDoor } from './live/live-door.ts';
import type { Log } from './log.ts';
import { mailChannel, mailsToOfficers } from './mail/mail-officers.ts';
import { openMailer } from './mail/mailer.ts';
import { watchEventLoop } from './observability/event-loop.ts';
import { createMetrics, type Metrics } from './observability/metrics.ts';
import type { Tracing } from './observability/tracing.ts';
import { officers } from './outbox/officers.ts';
import { type Outbox, openOutbox } from './outbox/outbox.ts';
import { askLater } from './partners/ask-later.ts';
import { openPartners } from './partners/open-partners.ts';
import { type OpenPort, type ReservedPort, reservePort } from './serving/open-port.ts';
import type { Settings } from './settings.ts';
import { addFirstAccount } from './sign-in/first-account.ts';
import { openSignIn } from './sign-in/open-sign-in.ts';
import { secretFor } from './sign-in/secret.ts';
import { scriptsOf } from './sites/shown-by.ts';
import { openSiteRegistry, type SiteRegistry } from './sites/site-registry.ts';
import { writeSites } from './sites/write-sites.ts';
import { withStrictTransport } from './strict-transport.ts';
import { forgetUnconfirmed } from './subscriptions/keep-subscriptions.ts';
import { version } from './version.ts';
import { waitForDatabase } from './wait-for-database.ts';

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
 * Makes sure of its ports, opens the database, brings it up to date, loads the starter data where it is empty, and opens the
 * ports when all is ready: until then, clients find them closed, as before the start.
 *
 * @throws DatabaseUnavailable, MigrationFailed, FactsUnreadable or PortUnavailable, each with one line that says what to do.
 */
export async function startHub(settings: Settings, log: Log, tracing: Tracing | null = null): Promise<Hub> {
  const ports = await reservePorts(settings);
  const opened: OpenPort[] = [];
  try {
    const [database, { createApp }] = await openAll(settings, log);
    const watch = watchEpoch(database);
    const news = openEpochNews({ watch, epochsSince: epochsSince(database) });
    const eventLoop = watchEventLoop();
    let sites: SiteRegistry | null = null;
    // Nobody waits for it, so it waits for no standby.
    const { client } = database.forSignIns();
    const { mail, secret, database: place } = settings;
    const telling = {
      client,
      publicUrl: settings.publicUrl ?? ports.main.url,
      secret: secretFor(secret, place),
      now: () => new Date(),
    };
    const asking = askLater();
    const mailer = mail && openMailer(mail);
    const partners = openPartners({
      ...{ ...telling, mailer, ask: asking.ask },
      mayBePrivate: settings.webhooksToPrivate,
    });
    const mails =
      mailer &&
      mailChannel({
        ACCOUNT: mailsToOfficers(telling, mailer),
        ...(partners.mailsTo && { SUBSCRIPTION: partners.mailsTo }),
      });
    const outbox = openOutbox({
      client,
      channels: [...(mails ? [mails] : []), ...partners.channels],
      audiences: [officers, ...partners.audiences],
      alsoForgets: () => forgetUnconfirmed(client),
      log,
    });
    const look = watchReadiness(askDatabase(database));
    const metrics = createMetrics({
      epoch: async () => (await watch.current()).epoch,
      listeners: () => news.listeners,
      pool: () => database.pool(),
      unconfirmed: async () => (await look()).unconfirmed,
      forgottenSites: () => sites?.forgotten ?? 0,
      eventLoop,
    });
    const take = createBuckets(limits, ratePerSecond);
    const { trustedProxies } = settings;
    const live = openLiveDoor(news, { take, trustedProxies, countRefusal: metrics.countRefusal });
    const subscribers = new Set<ServerResponse>();
    try {
      const listeners = await createListeners(
        createApp,
        database,
        watch,
        news,
        live,
        subscribers,
        metrics,
        look,
        take,
        outbox,
        { asking: asking.use, subscriptionKey: partners.subscriptionKey },
        { ...settings, publicUrl: settings.publicUrl ?? ports.main.url },
        log,
        tracing,
      );
      sites = listeners.sites;
      // The main one last: once it is open, all of the hub answers.
      if (ports.admin) opened.push(await ports.admin.open(listeners.admin));
      opened.push(await ports.main.open(withStrictTransport(settings.publicUrl, listeners.main)));
    } catch (cause) {
      asking.giveUp();
      eventLoop.stop();
      news.close();
      await outbox.stop();
      await sites?.close();
      await database.close();
      throw cause;
    }
    return {
      url: ports.main.url,
      adminUrl: ports.admin?.url ?? null,
      async stop() {
        eventLoop.stop();
        live.close();
        // Cut, not completed, so that clients reconnect, to the process that serves then.
        for (const stream of subscribers) stream.destroy();
        news.close();
        const delivered = outbox.stop();
        for (const port of opened.toReversed()) await port.stop();
        await delivered;
        await sites?.close();
        await database.close();
        await tracing?.stop();
      },
    };
  } catch (cause) {
    for (const port of opened) port.cut();
    ports.main.giveBack();
    ports.admin?.giveBack();
    throw cause;
  }
}

/** Before the database is touched: a start beside a hub that runs must not migrate the tables under it. */
async function reservePorts({
  host,
  port,
  adminPort,
}: Settings): Promise<{ main: ReservedPort; admin: ReservedPort | null }> {
  const main = await reservePort({ setting: 'PORT', host, port });
  if (adminPort === null) return { main, admin: null };
  try {
    return { main, admin: await reservePort({ setting: 'ADMIN_PORT', host, port: adminPort }) };
  } catch (cause) {
    main.giveBack();
    throw cause;
  }
}

/** The database, ready, and the app's modules. */
async function openAll(settings: Settings, log: Log) {
  const readModules = () => import('./app.ts');
  const open = () => openUpToDate(settings, log);
  // The embedded database compiles beside this thread, and the app's many modules are read meanwhile.
  if ('folder' in settings.database) return Promise.all([open(), readModules()]);
  // Reading them keeps this thread for seconds on a busy machine. A server that has answered by then would not be heard in
  // time, and be taken for one that cannot be reached.
  const database = await waitForDatabase(open, { longestMs: settings.databaseWaitMs, log });
  return [database, await readModules()] as const;
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
  look: LookAtDatabase,
  take: TakePoints,
  outbox: Outbox,
  partners: { asking: (ask: Ask) => void; subscriptionKey: Uint8Array | null },
  {
    adminPort,
    publicUrl,
    trustedProxies,
    secret,
    database: place,
    oidc,
    keysMayApprove,
    notesSites,
    mail,
    ownerTexts,
    openData,
  }: Settings & { publicUrl: string },
  log: Log,
  tracing: Tracing | null,
): Promise<{ main: RequestListener; admin: RequestListener; sites: SiteRegistry | null }> {
  const answers = openAnswerDoor(watch, metrics.countAnswer, log);
  const ports = {
    prisma: database.client,
    select: database.select,
    newEpochs: news.newEpochs,
    present: async () => (await watch.current()).present(),
    atlas: await loadAtlas(database.client),
    publicUrl,
    version,
    openData,
    notesSites,
  };
  const manifests = await readManifests(widgetsFolder);
  const sites = notesSites
    ? openSiteRegistry({
        scripts: scriptsOf(manifests),
        atlas: ports.atlas,
        publicUrl,
        // Nobody waits for it, so it waits for no standby.
        write: (noted) => writeSites(database.forSignIns().client, noted),
        log,
      })
    : null;
  // The listener first: from then on a Response is its own, which it can send without a stream.
  // Of HTTP/1.0, which names no host, as HAProxy's checks ask unless told otherwise: they mean this one.
  const { host: hostname } = new URL(publicUrl);
  const listener = getRequestListener((request, env) => app.fetch(request, env), { hostname });
  const app = await createApp({
    database,
    ports,
    log,
    answers,
    sdkFolder: new URL('dist/', widgetsFolder),
    releasedFolder: new URL('released/', widgetsFolder),
    consoleFolder,
    documents: trust(manifests),
    metrics,
    take,
    told: outbox.wake,
    ...partners,
    look,
    hasAdminPort: adminPort !== null,
    trustedProxies,
    tracing,
    ownerTexts,
    signIn: openSignIn({
      client: database.forSignIns().client,
      secret: secretFor(secret, place),
      publicUrl,
      oidc,
      log,
      now: () => new Date(),
      keysMayApprove,
      sendsMail: mail !== null,
    }),
  });
  const main: RequestListener = (request, response) => {
    sites?.note(request);
    if (answers.answerKnown(request, response) || live.answer(request, response)) return;
    if (takesEvents(request.headers.accept)) {
      subscribers.add(response);
      response.once('close', () => subscribers.delete(response));
    }
    void listener(request, response);
  };
  const admin = createAdminApp({ look, metrics });
  const adminListener = getRequestListener((request) => admin.fetch(request), { hostname });
  return { main, admin: (request, response) => void adminListener(request, response), sites };
}
