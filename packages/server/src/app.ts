import type { Database } from '@akto-figures/prisma';
import { buildPublicGraph, createContexts, type Ports } from '@akto-figures/schema';
import { printSchema } from 'graphql';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import type { AnswerDoor } from './answers/answer-door.ts';
import { createAsk } from './graph/ask.ts';
import { createExplorer, wantsExplorer } from './graph/explorer.ts';
import { openGraphDoor } from './graph/graph-door.ts';
import { healthRoutes } from './health/health.ts';
import type { Log } from './log.ts';
import { pageRoutes } from './pages/page-routes.ts';
import { problem } from './problem.ts';
import { sdkRoutes } from './sdk/sdk-routes.ts';

const largestBodyBytes = 100_000;

/** What the hub is made of. */
export interface AppParts {
  readonly database: Database;
  readonly ports: Ports;
  readonly log: Log;
  /** What stands before the graph and knows its answers. */
  readonly answers: AnswerDoor;
  /** Where the built widgets are. */
  readonly sdkFolder: URL;
}

/** The whole hub as one function from a Request to a Response. Nothing listens yet. */
export async function createApp({ database, ports, log, answers, sdkFolder }: AppParts): Promise<Hono> {
  const schema = buildPublicGraph();
  const createContext = createContexts(ports);
  const graph = openGraphDoor(schema, createContext, log);
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
  app.use('/graphql', bodyLimit({ maxSize: largestBodyBytes, onError: tooLarge }));
  app.all('/graphql', async (c) => {
    if (wantsExplorer(c.req.raw)) return explore(c.req.raw);
    const response = await answers.answer(c.req.raw, (request) => graph.fetch(request));
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
  app.route('/', pageRoutes(createAsk(schema, createContext), ports.publicUrl));
  app.notFound((c) =>
    problem(c, 404, 'Not found', 'There is nothing here. The start page is /, the API is /graphql.'),
  );
  app.onError((error, c) => {
    log.error({ err: error, path: c.req.path }, 'a request failed');
    return problem(c, 500, 'Something went wrong on our side', 'It is in the log. Please try again later.');
  });
  return app;
}

function tooLarge(c: Parameters<typeof problem>[0]): Response {
  return problem(c, 413, 'Body too large', `The body is larger than the limit of ${largestBodyBytes} bytes.`);
}
