import type { EarlyReadings, Publishing, TextReadings, Viewer } from '@akto-figures/publishing';
import { buildEditorialGraph, type Context, type EditorialPart, type Previews } from '@akto-figures/schema';
import { createYoga } from 'graphql-yoga';
import { Hono } from 'hono';
import { maskErrors } from '../graph/mask-errors.ts';
import { useEventStreams } from '../graph/use-event-streams.ts';
import type { TakePoints } from '../limits/buckets.ts';
import { takeFairTurns } from '../limits/fair-turns.ts';
import { graphLimits } from '../limits/graph-limits.ts';
import { limitBody } from '../limits/limit-body.ts';
import { limitRequestsAtOnce } from '../limits/limit-requests-at-once.ts';
import { editorialTurns, type Limits } from '../limits/limits.ts';
import type { Asker } from '../limits/use-rate-limit.ts';
import { useTimeLimit } from '../limits/use-time-limit.ts';
import { useTurns } from '../limits/use-turns.ts';
import type { Log } from '../log.ts';
import { guardOrigin } from '../sign-in/guard-origin.ts';
import type { SignIn } from '../sign-in/open-sign-in.ts';
import { requireViewer } from '../sign-in/require-viewer.ts';

export interface EditorialParts {
  readonly signIn: SignIn;
  readonly publishing: Publishing;
  readonly previews: Previews;
  readonly earlyReadings: EarlyReadings;
  /** Opens the texts of those who write, when the first of them comes. */
  readonly openTexts: () => TextReadings;
  /** Makes what makes contexts, on the connections of those who are signed in: asked for when the first of them comes. */
  readonly openContexts: () => () => Context;
  readonly limits: Limits;
  readonly take: TakePoints;
  readonly log: Log;
}

/** The graph behind sign-in. It is made when the first person asks: a start does not wait for it. */
export function editorialRoutes(parts: EditorialParts): Hono<{ Variables: { viewer: Viewer } }> {
  const { signIn, limits } = parts;
  let opened: ReturnType<typeof openEditorialDoor> | undefined;
  const routes = new Hono<{ Variables: { viewer: Viewer } }>();
  routes.use(
    '/editorial/*',
    guardOrigin(signIn.publicUrl),
    limitBody(limits, (refusal) => refusal.toResponse(signIn.publicUrl)),
    requireViewer(signIn.admit),
    limitRequestsAtOnce(limits),
    async (c, next) => {
      await next();
      // What one person sees is kept for nobody else.
      c.header('Cache-Control', 'no-store');
      c.header('X-Content-Type-Options', 'nosniff');
    },
  );
  routes.post('/editorial/graphql', async (c) => {
    opened ??= openEditorialDoor(parts);
    const viewer = c.get('viewer');
    // All keys of an account, and its sessions, count to the account.
    const { signal } = c.req.raw;
    const response = await opened.fetch(c.req.raw, {
      viewer,
      client: `account ${viewer.accountId}`,
      gone: signal,
    });
    return new Response(response.body, response);
  });
  return routes;
}

function openEditorialDoor({
  publishing,
  previews,
  earlyReadings,
  openTexts,
  openContexts,
  limits,
  take,
  log,
}: EditorialParts) {
  const schema = buildEditorialGraph();
  const createContext = openContexts();
  const texts = openTexts();
  return createYoga<Asker & { viewer: Viewer; gone: AbortSignal }>({
    schema,
    context: ({ viewer, gone }): Context & { editorial: EditorialPart } => ({
      ...createContext(),
      editorial: { viewer, publishing, previews, earlyReadings, texts, gone },
    }),
    graphqlEndpoint: '/editorial/graphql',
    landingPage: false,
    cors: false,
    multipart: false,
    graphiql: false,
    logging: false,
    fetchAPI: { Response, ReadableStream },
    maskedErrors: { maskError: maskErrors(limits, log) },
    plugins: [
      ...graphLimits(schema, limits, take),
      useEventStreams(limits),
      useTurns(limits, takeFairTurns(editorialTurns)),
      // Last, so that it stands around whatever executes, and around the wait for it.
      useTimeLimit(limits),
    ],
  });
}
