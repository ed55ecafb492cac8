import type { Database } from '@akto-figures/prisma';
import { type EarlyReadings, mayRead } from '@akto-figures/publishing';
import type { Context, Ports, Previews } from '@akto-figures/schema';
import type { GraphQLSchema } from 'graphql';
import { Hono, type Context as HonoContext } from 'hono';
import type { TrustedDocuments } from '../documents/trusted-documents.ts';
import { documentIdParameter } from '../documents/use-trusted-documents.ts';
import { openGraphDoor } from '../graph/graph-door.ts';
import type { TakePoints } from '../limits/buckets.ts';
import type { Limits } from '../limits/limits.ts';
import type { Log } from '../log.ts';
import { mostChanges } from './as-if-out.ts';
import { lastsMs, sealed, unsealed } from './capability.ts';
import { openPreviewDoor, type PreviewResult } from './preview-door.ts';

export interface PreviewParts {
  readonly database: Database;
  readonly ports: Ports;
  readonly schema: GraphQLSchema;
  readonly log: Log;
  readonly limits: Limits;
  readonly take: TakePoints;
  readonly documents: TrustedDocuments;
  /** Keeps who sees what. */
  readonly earlyReadings: EarlyReadings;
  /** Signs addresses; null: there are no previews. */
  readonly key: Uint8Array | null;
  readonly clientOf: (c: HonoContext) => string;
}

/** Opens previews for those who may read releases. */
export function openPreviews({ database: { client, kind }, earlyReadings, key }: PreviewParts): Previews {
  return {
    async open(viewer, release) {
      const { accountId: account } = viewer;
      if (key === null || !(await readerOf(client, account))) return null;
      await earlyReadings.notePreview(viewer, 'PREVIEW_MADE', release);
      const expiresAt = new Date(Date.now() + lastsMs);
      return {
        hub: `/preview/${sealed({ release, account, expiresAt }, key)}`,
        expiresAt,
        mostChanges: mostChanges[kind],
      };
    },
  };
}

/**
 * The public graph as it will be when a release is out, for who has the address of a preview. Elements ask it as they ask
 * any hub, by the documents that they have, and without a cookie. To everybody else there is nothing here.
 */
export function previewRoutes(parts: PreviewParts): Hono {
  const { database, ports, key, documents, earlyReadings, clientOf } = parts;
  const answer = openPreviewDoor(database, ports);
  let graph: ReturnType<typeof openGraph> | undefined;
  const routes = new Hono();
  routes.get('/preview/:capability/graphql', async (c) => {
    // Browsers say where a question comes from. An address that somebody sends to somebody else opens nothing.
    const isOurs = ['same-origin', undefined].includes(c.req.header('Sec-Fetch-Site'));
    const capability = key && isOurs ? unsealed(c.req.param('capability'), key, new Date()) : null;
    const name = capability && (await readerOf(database.client, capability.account));
    if (!capability || name === null) return c.notFound();
    const { search, searchParams } = new URL(c.req.url);
    const id = searchParams.get(documentIdParameter);
    if (searchParams.has('query') || id === null || documents.textOf(id) === undefined) {
      return refused(400, 'UNKNOWN_DOCUMENT', 'A preview answers what our elements ask, by documentId.');
    }
    const { account: accountId, release } = capability;
    const reader = { accountId, name, cameBy: 'LINK', client: clientOf(c) } as const;
    await earlyReadings.notePreview(reader, 'PREVIEW_OPENED', release);
    graph ??= openGraph(parts);
    const { fetch } = graph;
    const request = new Request(new URL(`/graphql${search}`, ports.publicUrl), { headers: takenFrom(c) });
    const told = await answer(release, {
      key: `${request.headers.get('Accept')} ${search}`,
      ask: async (createContext) => fetch(request, { client: clientOf(c), trace: undefined, createContext }),
    });
    // What is out at that time is seen as well, and which that is, is known with the answer.
    if (told.is === 'Seen') await earlyReadings.noteEmbargoed(reader, 'PREVIEW_OPENED', told.result.early);
    return toldAs(told);
  });
  return routes;
}

/** The public graph's own door, except that each request names the state that it reads from. It counts nothing that is public. */
const openGraph = ({ schema, log, limits, take, documents, ports }: PreviewParts) =>
  openGraphDoor<{ createContext: () => Context }>({
    schema,
    log,
    limits,
    take,
    documents,
    metrics: null,
    tracing: null,
    publicUrl: ports.publicUrl,
    createContext: ({ createContext }) => createContext(),
  });

/** The name of an account that may read releases that are not out. Asked each time, so that no address outlives it. */
async function readerOf(client: Database['client'], id: string): Promise<string | null> {
  const account = await client.account.findUnique({
    where: { id },
    select: { name: true, roles: true, disabledAt: true },
  });
  const isReader = account?.disabledAt === null && mayRead('workingRelease', account);
  return isReader ? account.name : null;
}

function takenFrom(c: HonoContext): Headers {
  const accept = c.req.header('Accept');
  return new Headers(accept === undefined ? {} : { Accept: accept });
}

function toldAs(told: PreviewResult): Response {
  switch (told.is) {
    case 'Seen':
      return closed(told.result.status, told.result.contentType, told.result.body);
    case 'HeldBack': {
      const [first] = told.findings;
      return refused(
        409,
        'HELD_BACK',
        `The checks find ${told.findings.length} errors in this release, so it cannot be out as it is. The first: ${first?.check}.`,
      );
    }
    case 'TooLarge':
      return refused(
        409,
        'TOO_LARGE',
        `A release of more than ${told.most} changes is shown when it is out, and not before.`,
      );
    case 'NotThere':
      return refused(404, 'NOT_FOUND', 'The release is not there any more.');
    case 'Late':
      return refused(
        503,
        'TOO_SLOW',
        'This took too long: the hub is busy, or another release is being approved. Ask again in a moment.',
      );
  }
}

const refused = (status: number, code: string, message: string): Response =>
  closed(status, 'application/json', JSON.stringify({ errors: [{ message, extensions: { code } }] }));

/** An answer that is kept nowhere, found by no search engine and read by no page of another site. */
const closed = (status: number, contentType: string, body: string): Response =>
  new Response(body, {
    status,
    headers: {
      'Content-Type': contentType,
      'Cache-Control': 'no-store',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    },
  });
