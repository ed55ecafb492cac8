import type { GraphQLSchema } from 'graphql';
import { type Context, Hono } from 'hono';
import { at } from '../doors/door-table.ts';
import type { Ask } from '../graph/ask.ts';
import type { TakePoints } from '../limits/buckets.ts';
import { limitBody } from '../limits/limit-body.ts';
import { type Limits, prices } from '../limits/limits.ts';
import { Refusal } from '../limits/refusal.ts';
import type { Log } from '../log.ts';
import { problem } from '../problem.ts';
import { createCountedAsk } from './counted-ask.ts';
import { NoMessage, readMessage } from './read-message.ts';

/** What the door for assistants asks, and by whose leave. */
export interface McpParts {
  readonly schema: GraphQLSchema;
  readonly ask: Ask;
  readonly publicUrl: string;
  readonly limits: Limits;
  readonly take: TakePoints;
  readonly clientOf: (c: Context) => string;
  readonly countRefusal: (limit: 'rate') => void;
  readonly log: Log;
}

/**
 * /mcp: the public graph by the Model Context Protocol, for assistants. It reads, it keeps no session and no stream, and it counts what
 * it asks as the graph counts it. Any origin may ask, as at the graph: it knows nobody, so a page can get no more than its visitor.
 */
export function mcpRoutes({
  schema,
  ask,
  publicUrl,
  limits,
  take,
  clientOf,
  countRefusal,
  log,
}: McpParts): Hono {
  const askFor = createCountedAsk(schema, limits, ask);
  const door = new Hono();
  door.use(at('/mcp'), limitBody(limits, refused));
  door.post(at('/mcp'), async (c) => {
    const client = clientOf(c);
    const charge = (points: number) => {
      const { used, retryAfter } = take(client, points);
      if (retryAfter === 0) return;
      countRefusal('rate');
      throw new Refusal(limits, 'rate', Math.ceil(used), { retryAfter });
    };
    try {
      charge(prices.request);
      const message = await readMessage(c.req.raw);
      // The kit of the protocol is read when the first assistant asks: a start does not wait for it.
      const { serve } = await import('./serve.ts');
      const answer = await serve(withAccept(c.req.raw), message, { ask: askFor(charge), publicUrl, log });
      answer.headers.set('Cache-Control', 'no-store');
      return answer;
    } catch (error) {
      if (error instanceof Refusal) return refused(error);
      if (error instanceof NoMessage) return rpcError(error.status, error.code, error.message);
      throw error;
    }
  });
  door.all(at('/mcp'), (c) => {
    const detail = `/mcp answers messages of the Model Context Protocol by POST. It keeps no session that ${c.req.method} could read or end; what comes out is told at /live. The documents of the hub say how an assistant is connected.`;
    const answer = problem(c, 405, 'Method not allowed', detail);
    answer.headers.set('Allow', 'POST');
    return answer;
  });
  return door;
}

/** The request without its body, which is read; every answer is JSON, so who asks for less than the protocol says may have it. */
function withAccept({ url, headers: given }: Request): Request {
  const headers = new Headers(given);
  headers.set('Accept', 'application/json, text/event-stream');
  headers.delete('Content-Length');
  return new Request(url, { method: 'POST', headers });
}

const ofTheServer = -32000;

function refused({ message, status, extensions }: Refusal): Response {
  const { http, ...data } = extensions as { http: { headers: Record<string, string> } };
  return rpcError(status, ofTheServer, message, { data, headers: http.headers });
}

function rpcError(
  status: number,
  code: number,
  message: string,
  { data, headers = {} }: { data?: object; headers?: Record<string, string> } = {},
): Response {
  const error = { code, message, ...(data && { data }) };
  return Response.json({ jsonrpc: '2.0', id: null, error }, { status, headers });
}
