import type { Database } from '@akto-figures/prisma';
import { buildPublicGraph, createContexts, type Ports } from '@akto-figures/schema';
import { printSchema } from 'graphql';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { AnswerDoor } from './answers/answer-door.ts';
import { doorRoutes } from './doors/door-routes.ts';
import { createAsk } from './graph/ask.ts';
import { createExplorer, wantsExplorer } from './graph/explorer.ts';
import { openGraphDoor } from './graph/graph-door.ts';
import { healthRoutes } from './health/health.ts';
import { createBuckets } from './limits/buckets.ts';
import { clientOf } from './limits/client.ts';
import { limitBody } from './limits/limit-body.ts';
import { type Limits, ratePerSecond, limits as usualLimits } from './limits/limits.ts';
import type { Log } from './log.ts';
import { pageRoutes } from './pages/page-routes.ts';
import { problem } from './problem.ts';
import { sdkRoutes } from './sdk/sdk-routes.ts';

/** What the hub is made of. */
export interface AppParts {
  readonly database: Database;
  readonly ports: Ports;
  readonly log: Log;
  /** What stands before the graph and knows its answers. */
  readonly answers: AnswerDoor;
  /** Where the built widgets are. */
  readonly sdkFolder: URL;
  /** How much a request may ask; as much as docs/limits.md says unless said. */
  readonly limits?: Limits;
  /** How many proxies stand before the hub and write down who asked. None unless said. */
  readonly trustedProxies?: number;
}

/** The whole hub as one function from a Request to a Response. Nothing listens yet. */
export async function createApp(parts: AppParts): Promise<Hono> {
  const { database, ports, log, answers, sdkFolder } = parts;
  const { limits = usualLimits, trustedProxies = 0 } = parts;
  const schema = buildPublicGraph();
  const createContext = createContexts(ports);
  const graph = openGraphDoor({
    schema,
    createContext,
    log,
    limits,
    take: createBuckets(limits, ratePerSecond),
  });
  const sdl = printSchema(schema);
  const explore = createExplorer();

  const app = new Hono();
  app.use(async (c, next) => {
    const start = performance.now();
    await next();
    const ms = Math.round(performance.now() - start);
    log.info({ method: c.req.method, path: c.req.path, status: c.res.status, ms }, 'request');
  });
  // The same for every origin, and never with credentials: the public graph reads no cookie.
  app.use(
    '/graphql',
    cors({ origin: '*', allowMethods: ['GET', 'POST'], allowHeaders: ['Content-Type'], maxAge: 86_400 }),
  );
  app.use('/graphql', limitBody(limits));
  app.all('/graphql', async (c) => {
    if (wantsExplorer(c.req.raw)) return explore(c.req.raw);
    const response = await answers.answer(c.req.raw, (request) =>
      graph.fetch(request, { client: clientOf(c, trustedProxies) }),
    );
    response.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
    response.headers.set('X-Content-Type-Options', 'nosniff');
    return response;
  });
  app.get('/schema.graphql', (c) =>
    c.body(sdl, 200, {
      'Content-Type': 'application/graphql; charset=utf-8',
      'Access-Control-Allow-Origin': '*',
    }),
  );
  app.route('/', healthRoutes(database));
  app.route('/', await sdkRoutes(sdkFolder, ports.version));
  const ask = createAsk(schema, createContext);
  app.route('/', doorRoutes(ask, log));
  app.route('/', pageRoutes(ask, ports.publicUrl));
  app.notFound((c) =>
    problem(c, 404, 'Not found', 'There is nothing here. The start page is /, the API is /graphql.'),
  );
  app.onError((error, c) => {
    log.error({ err: error, path: c.req.path }, 'a request failed');
    return problem(c, 500, 'Something went wrong on our side', 'It is in the log. Please try again later.');
  });
  return app;
}
