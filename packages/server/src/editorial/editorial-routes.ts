import {
  buildEditorialGraph,
  type Context,
  type EarlyReadings,
  type EditorialPart,
  type Previews,
  type Publishing,
  type Viewer,
} from '@akto-figures/schema';
import { createYoga } from 'graphql-yoga';
import { Hono } from 'hono';
import { maskErrors } from '../graph/mask-errors.ts';
import { limitBody } from '../limits/limit-body.ts';
import type { Limits } from '../limits/limits.ts';
import { useDocumentLimits } from '../limits/use-document-limits.ts';
import { useJsonOnly } from '../limits/use-json-only.ts';
import type { Log } from '../log.ts';
import { guardOrigin } from '../sign-in/guard-origin.ts';
import type { SignIn } from '../sign-in/open-sign-in.ts';
import { requireViewer } from '../sign-in/require-viewer.ts';

export interface EditorialParts {
  readonly signIn: SignIn;
  readonly publishing: Publishing;
  readonly previews: Previews;
  readonly earlyReadings: EarlyReadings;
  /** Makes the context that the public graph would have. */
  readonly createContext: () => Context;
  readonly limits: Limits;
  readonly log: Log;
}

// A spreadsheet of 1 MB in base64, and what asks for it to be read.
const longestBody = 1_500_000;
// A thousand of its cells and each of its columns may be mended, by four values each.
const mostValues = 5000;

/** The graph behind sign-in. It is made when the first person asks: a start does not wait for it. */
export function editorialRoutes(parts: EditorialParts): Hono<{ Variables: { viewer: Viewer } }> {
  const { signIn, limits } = parts;
  let opened: ReturnType<typeof openEditorialDoor> | undefined;
  const routes = new Hono<{ Variables: { viewer: Viewer } }>();
  routes.use(
    '/editorial/*',
    guardOrigin(signIn.publicUrl),
    limitBody({ ...limits, body: { ...limits.body, most: longestBody } }),
    requireViewer(signIn.admit),
    async (c, next) => {
      await next();
      // What one person sees is kept for nobody else.
      c.header('Cache-Control', 'no-store');
      c.header('X-Content-Type-Options', 'nosniff');
    },
  );
  routes.post('/editorial/graphql', async (c) => {
    opened ??= openEditorialDoor(parts);
    const response = await opened.fetch(c.req.raw, { viewer: c.get('viewer') });
    return new Response(response.body, response);
  });
  return routes;
}

function openEditorialDoor({
  publishing,
  previews,
  earlyReadings,
  createContext,
  limits,
  log,
}: EditorialParts) {
  return createYoga<{ viewer: Viewer }>({
    schema: buildEditorialGraph(),
    context: ({ viewer }): Context & { editorial: EditorialPart } => ({
      ...createContext(),
      editorial: { viewer, publishing, previews, earlyReadings },
    }),
    graphqlEndpoint: '/editorial/graphql',
    landingPage: false,
    cors: false,
    multipart: false,
    graphiql: false,
    logging: false,
    fetchAPI: { Response },
    maskedErrors: { maskError: maskErrors(limits, log) },
    plugins: [
      useJsonOnly(),
      useDocumentLimits({ ...limits, variables: { ...limits.variables, most: mostValues } }),
    ],
  });
}
