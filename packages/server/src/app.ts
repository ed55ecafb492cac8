import type { Database } from '@akto-figures/prisma';
import { keepEarlyReadings } from '@akto-figures/publishing';
import { inEachLanguage } from '@akto-figures/quantity';
import { buildPublicGraph, createContexts, type Ports, releasedGraphs } from '@akto-figures/schema';
import { printSchema } from 'graphql';
import { Hono, type Context as HonoContext } from 'hono';
import { contextStorage } from 'hono/context-storage';
import { requestId } from 'hono/request-id';
import type { AnswerDoor } from './answers/answer-door.ts';
import { compressText } from './answers/compress-text.ts';
import { rememberPages } from './answers/remember-pages.ts';
import { consoleRoutes } from './console/console-routes.ts';
import { type TrustedDocuments, trust } from './documents/trusted-documents.ts';
import { doorRoutes } from './doors/door-routes.ts';
import { at } from './doors/door-table.ts';
import { keepForTheMinute } from './doors/keep-for-the-minute.ts';
import { keepWhatLeadsNowhere } from './doors/keep-what-leads-nowhere.ts';
import { keptByNobody } from './doors/kept-by-nobody.ts';
import { limitParameters } from './doors/limit-parameters.ts';
import { openToOrigins } from './doors/open-to-origins.ts';
import { editorialRoutes } from './editorial/editorial-routes.ts';
import { embedRoutes } from './embeds/embed-routes.ts';
import { readRegions } from './embeds/regions.ts';
import { type Ask, createAsks } from './graph/ask.ts';
import { createExplorer, wantsExplorer } from './graph/explorer.ts';
import { openGraphDoor } from './graph/graph-door.ts';
import { schemaRoutes } from './graph/schema-routes.ts';
import { takesEvents } from './graph/use-event-streams.ts';
import { aliveRoute, readyRoute } from './health/health.ts';
import { askDatabase, type LookAtDatabase, watchReadiness } from './health/readiness.ts';
import { builderRoutes } from './integrate/builder-routes.ts';
import { integrationRoutes } from './integrations/integration-routes.ts';
import { createBuckets, type TakePoints } from './limits/buckets.ts';
import { clientOf } from './limits/client.ts';
import { limitBody } from './limits/limit-body.ts';
import { limitDoors } from './limits/limit-doors.ts';
import { limitExports } from './limits/limit-exports.ts';
import { editorialLimits, type Limits, ratePerSecond, limits as usualLimits } from './limits/limits.ts';
import { makePagesInTurn } from './limits/make-pages-in-turn.ts';
import { Refusal } from './limits/refusal.ts';
import { checkRoutes } from './lint/check-routes.ts';
import type { Log } from './log.ts';
import { mcpRoutes } from './mcp/mcp-routes.ts';
import { createMetrics, type Metrics } from './observability/metrics.ts';
import { metricsRoute } from './observability/metrics-route.ts';
import { refuseProxied } from './observability/refuse-proxied.ts';
import { longestRequestId } from './observability/request-id.ts';
import { toldPath } from './observability/told-path.ts';
import { type Traced, traceRequests } from './observability/trace-requests.ts';
import type { Tracing } from './observability/tracing.ts';
import { readElements } from './pages/elements.ts';
import { pageRoutes } from './pages/page-routes.ts';
import { words } from './pages/words.ts';
import { openPreviews, previewRoutes } from './preview/preview-routes.ts';
import { problem } from './problem.ts';
import { openPublishing } from './publishing/open-publishing.ts';
import { notAcceptable, nothingHere } from './refusals/nothing-here.ts';
import { refusalPages } from './refusals/refusal-pages.ts';
import { pinnedVersion } from './sdk/pinned-version.ts';
import { readSdk } from './sdk/read-bundles.ts';
import { sdkRoutes } from './sdk/sdk-routes.ts';
import { authRoutes } from './sign-in/auth-routes.ts';
import type { SignIn } from './sign-in/open-sign-in.ts';
import { readStatements } from './statements/read-statements.ts';
import { statementRoutes } from './statements/statement-routes.ts';
import { subscriptionRoutes } from './subscriptions/subscription-routes.ts';
import { openTexts, rememberTexts } from './texts/open-texts.ts';
import { notNow, notNowAt } from './unavailable.ts';

/** What the hub is made of. */
export interface AppParts {
  readonly database: Database;
  readonly ports: Ports;
  readonly log: Log;
  /** What stands before the graph and knows its answers. */
  readonly answers: AnswerDoor;
  /** Where the built widgets are. */
  readonly sdkFolder: URL;
  /** Where the widgets of earlier versions are kept. Nowhere unless said. */
  readonly releasedFolder?: URL;
  /** Where the built console is. Nowhere unless said. */
  readonly consoleFolder?: URL;
  /** What may be asked by the id of its document; nothing unless said. */
  readonly documents?: TrustedDocuments;
  /** What is counted; of its own unless said. */
  readonly metrics?: Metrics;
  /** Whether the hub may be sent traffic; asked of the database unless said. */
  readonly look?: LookAtDatabase;
  /** Whether /readyz and /metrics stand on a port of their own, and not here. Not unless said. */
  readonly hasAdminPort?: boolean;
  /** How much a request may ask; as much as docs/limits.md says unless said. */
  readonly limits?: Limits;
  /** What each client may ask over time; as docs/limits.md says unless said. */
  readonly take?: TakePoints;
  /** How many proxies stand before the hub and write down who asked. None unless said. */
  readonly trustedProxies?: number;
  /** Where traces go. Nowhere unless said. */
  readonly tracing?: Tracing | null;
  /** Where the owner's statements are; the software's own are shown unless said. */
  readonly ownerTexts?: string | null;
  /** An act has written what it tells: the outbox is read. Nobody reads it unless said. */
  readonly told?: () => void;
  /** Makes the links of mails to partners who subscribe: 32 bytes. They cannot unless said. */
  readonly subscriptionKey?: Uint8Array | null;
  /** Is given who asks the public graph, for what is told outside of requests. */
  readonly asking?: (ask: Ask) => void;
  /** How one signs in. Not at all unless said. */
  readonly signIn?: SignIn;
}

/** The whole hub as one function from a Request to a Response. Nothing listens yet. */
export async function createApp(parts: AppParts): Promise<Hono<{ Variables: Traced }>> {
  const { database, ports, log, answers, sdkFolder } = parts;
  const { limits = usualLimits, trustedProxies = 0, tracing = null, documents = trust([]) } = parts;
  const schema = buildPublicGraph();
  const createContext = createContexts(ports);
  const epoch = async () => (await createContext().reading()).epoch?.id ?? 'none';
  const metrics = parts.metrics ?? createMetrics({ epoch, listeners: () => 0, pool: () => null });
  const take = parts.take ?? createBuckets(limits, ratePerSecond);
  const graph = openGraphDoor({
    schema,
    createContext,
    log,
    limits,
    take,
    metrics,
    documents,
    tracing,
    publicUrl: ports.publicUrl,
  });
  const sdl = printSchema(schema);
  const explore = createExplorer();

  const app = new Hono<{ Variables: Traced }>();
  app.use(requestId({ limitLength: longestRequestId }), contextStorage());
  if (tracing) app.use(traceRequests(tracing));
  app.use(async (c, next) => {
    const start = performance.now();
    await next();
    const ms = Math.round(performance.now() - start);
    log.info({ method: c.req.method, path: toldPath(c.req.path), status: c.res.status, ms }, 'request');
  });
  app.use(keptByNobody(), keepWhatLeadsNowhere(answers.moment), openToOrigins());
  app.use(keepForTheMinute(answers.moment), compressText(), rememberPages(answers, limits));
  app.use(refusalPages(ports.publicUrl));
  app.use(
    '/graphql',
    limitBody(limits, (refusal) => refusal.toResponse(ports.publicUrl)),
  );
  app.use(limitDoors(limits, take, (c) => clientOf(c, trustedProxies), metrics.countRefusal));
  app.use(limitParameters());
  app.use(makePagesInTurn((c) => clientOf(c, trustedProxies)));
  app.use(limitExports((c) => clientOf(c, trustedProxies)));
  app.all(at('/graphql'), async (c) => {
    // Whatever is answered to GET is answered to HEAD, without its body: Hono leaves that out.
    const request = c.req.method === 'HEAD' ? asGet(c.req.raw) : c.req.raw;
    if (wantsExplorer(request)) return explore(request);
    const response = await answers.answer(request, {
      ask: (request) => graph.fetch(request, { client: clientOf(c, trustedProxies), trace: c.get('trace') }),
      patienceMs: limits.time.most,
      refuseLate(waitedMs) {
        metrics.countRefusal('time');
        return new Refusal(limits, 'time', Math.ceil(waitedMs)).toResponse(ports.publicUrl);
      },
    });
    if (response.status === 406 && !response.headers.has('Content-Type')) return notAcceptable(c);
    // Proxies that gather answers before they pass them on would hold events back.
    if (takesEvents(response.headers.get('Content-Type'))) response.headers.set('X-Accel-Buffering', 'no');
    return response;
  });
  app.route('/', schemaRoutes({ version: ports.version, sdl }, await releasedGraphs()));
  if (parts.signIn) {
    app.route(
      '/',
      authRoutes(database.forSignIns().client, parts.signIn, (c) => clientOf(c, trustedProxies), parts.told),
    );
    const earlyReadings = keepEarlyReadings(database.forSignIns().client);
    const remembered = rememberTexts();
    const publishing = openPublishing(database, ports.atlas, earlyReadings, remembered, parts.told);
    const previewParts = {
      database,
      ports,
      schema,
      log,
      limits,
      take,
      documents,
      earlyReadings,
      key: parts.signIn.previewKey,
      clientOf: (c: HonoContext) => clientOf(c, trustedProxies),
    };
    const previews = openPreviews(previewParts);
    app.route(
      '/',
      editorialRoutes({
        signIn: parts.signIn,
        publishing,
        previews,
        earlyReadings,
        openTexts: () =>
          openTexts({ database: database.forEditors(), atlas: ports.atlas, earlyReadings, remembered }),
        openContexts() {
          const { client: prisma, select } = database.forEditors();
          return createContexts({ ...ports, prisma, select });
        },
        limits: editorialLimits(limits),
        take,
        log,
      }),
    );
    app.route('/', previewRoutes(previewParts));
  }
  // Streams are opened before all else; what is looked at here is whether they are there, and opens none.
  app.get(at('/live'), (c) =>
    c.req.method === 'HEAD'
      ? c.body(null, 200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' })
      : nothingHere(c),
  );
  app.route('/', aliveRoute());
  if (!parts.hasAdminPort) {
    app.route('/', readyRoute(parts.look ?? watchReadiness(askDatabase(database))));
    app.use('/metrics', refuseProxied());
    app.route('/', metricsRoute(metrics));
  }
  const sdk = await readSdk({ version: ports.version, folder: sdkFolder }, parts.releasedFolder);
  app.route('/', sdkRoutes(sdk));
  app.route('/', integrationRoutes());
  if (parts.consoleFolder) app.route('/', await consoleRoutes(parts.consoleFolder));
  const askWith = createAsks(schema);
  const ask = askWith(createContext);
  parts.asking?.(ask);
  const askApart = () => askWith(createContexts(ports));
  app.route('/', doorRoutes({ ask, askApart }, ports, log));
  app.route(
    '/',
    mcpRoutes({
      ...{ schema, ask, limits, take, log },
      publicUrl: ports.publicUrl,
      clientOf: (c) => clientOf(c, trustedProxies),
      countRefusal: metrics.countRefusal,
    }),
  );
  const regions = await readRegions(sdkFolder);
  const { publicUrl } = ports;
  app.route('/', embedRoutes({ ask, publicUrl, regions }));
  app.route('/', builderRoutes({ ask, publicUrl, pinned: pinnedVersion(sdk, publicUrl) }));
  app.route(
    '/',
    checkRoutes({ ask, atlas: ports.atlas, publicUrl, clientOf: (c) => clientOf(c, trustedProxies) }),
  );
  const statements = readStatements(parts.ownerTexts ?? null, {
    publicUrl,
    contact: ports.openData?.contact ?? null,
    noContact: inEachLanguage((language) => words[language].foot.noContact),
  });
  app.route(
    '/',
    subscriptionRoutes({
      // Nobody waits for it, so it waits for no standby.
      client: database.forSignIns().client,
      ...{ ask, publicUrl, key: parts.subscriptionKey ?? null, told: parts.told ?? (() => undefined) },
      clientOf: (c) => clientOf(c, trustedProxies),
    }),
  );
  app.route('/', statementRoutes(statements, publicUrl));
  app.route('/', pageRoutes(ask, publicUrl, await readElements(sdkFolder), statements));
  app.notFound(nothingHere);
  app.onError((error, c) => {
    log.error({ err: error, path: toldPath(c.req.path) }, 'a request failed');
    const later = notNow(error);
    if (later) return notNowAt(c, later, ports.publicUrl);
    const detail = `It is in the log under ${c.get('requestId')}. Please try again later.`;
    return problem(c, 500, 'Something went wrong on our side', detail);
  });
  return app;
}

/** Without what asks for a stream: nobody would read it, so nobody would end it. */
function asGet(head: Request): Request {
  const headers = new Headers(head.headers);
  if (takesEvents(headers.get('Accept'))) headers.set('Accept', 'application/json');
  return new Request(head, { method: 'GET', headers });
}
