import type { IncomingMessage, ServerResponse } from 'node:http';
import type { NewEpoch } from '@akto-figures/schema';
import { openHeaders } from '../doors/open-to-origins.ts';
import type { TakePoints } from '../limits/buckets.ts';
import { clientAt } from '../limits/client.ts';
import { type LimitName, type Limits, prices, limits as usualLimits } from '../limits/limits.ts';
import { Refusal } from '../limits/refusal.ts';
import type { EpochNews, Tell } from './epoch-news.ts';

const heartbeatMs = 10_000;
// Who does not read is let go, before the unread piles up: the client comes back and says what it saw last.
const mostUnreadBytes = 64 * 1024;

// The next release can come out then, and there may be room.
const askAgainS = 60;

/** How much may be listened, and by whom. */
export interface LiveBounds {
  readonly limits: Limits;
  /** Takes points for each stream that is opened: whoever opens and leaves them one after the other asks much. */
  readonly take: TakePoints;
  readonly trustedProxies: number;
  readonly countRefusal: (limit: LimitName) => void;
}

const usualBounds: LiveBounds = {
  limits: usualLimits,
  take: () => ({ used: 0, retryAfter: 0 }),
  trustedProxies: 0,
  countRefusal: () => undefined,
};

/**
 * /live: one small server-sent event for each new epoch.
 *
 * It only wakes those who listen: what is public follows from the time of its release, and a listener that misses an event
 * misses nothing but the moment. All streams share one heartbeat, so a stream costs its socket alone.
 */
export function openLiveDoor(news: Pick<EpochNews, 'listen' | 'leave'>, bounds: Partial<LiveBounds> = {}) {
  const { limits, take, trustedProxies, countRefusal } = { ...usualBounds, ...bounds };
  const streams = new Set<ServerResponse>();
  const streamsOf = new Map<string, number>();
  const beating = setInterval(() => {
    for (const stream of streams) write(stream, ': still here\n\n');
  }, heartbeatMs);
  beating.unref();

  const refusalOf = (client: string): Refusal | null => {
    const own = (streamsOf.get(client) ?? 0) + 1;
    if (own > limits.listening.most) return new Refusal(limits, 'listening', own, { retryAfter: askAgainS });
    const all = streams.size + 1;
    if (all > limits.listeners.most) return new Refusal(limits, 'listeners', all, { retryAfter: askAgainS });
    const { used, retryAfter } = take(client, prices.request + prices.stream);
    return retryAfter > 0 ? new Refusal(limits, 'rate', Math.ceil(used), { retryAfter }) : null;
  };

  return {
    /** Opens a stream where one is asked for; false for any other question. */
    answer(request: IncomingMessage, response: ServerResponse): boolean {
      if (request.method !== 'GET' || request.url?.split('?')[0] !== '/live') return false;
      const { remoteAddress = '' } = request.socket;
      const client = clientAt(remoteAddress, request.headers['x-forwarded-for']?.toString(), trustedProxies);
      const refusal = refusalOf(client);
      if (refusal) {
        countRefusal(refusal.limit);
        refuse(response, refusal);
        return true;
      }
      streamsOf.set(client, (streamsOf.get(client) ?? 0) + 1);
      // A stream ends with its connection, so nothing has to say where each piece of it ends: an event is one write to the
      // socket, and not three.
      response.removeHeader('Transfer-Encoding');
      response.writeHead(200, {
        Connection: 'close',
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        ...openHeaders,
        // Proxies that gather answers before they pass them on would hold events back.
        'X-Accel-Buffering': 'no',
      });
      response.write('retry: 3000\n\n');
      const tell: Tell = (epoch) => write(response, eventOf(epoch));
      streams.add(response);
      response.once('close', () => {
        streams.delete(response);
        const left = (streamsOf.get(client) ?? 1) - 1;
        if (left > 0) streamsOf.set(client, left);
        else streamsOf.delete(client);
        news.leave(tell);
      });
      const lastTold = request.headers['last-event-id']?.toString() ?? null;
      news.listen(tell, lastTold).catch(() => response.destroy());
      return true;
    },
    /** Ends every stream; clients reconnect by themselves, to the process that serves then. */
    close() {
      clearInterval(beating);
      for (const stream of streams) stream.end();
      streams.clear();
    },
  };
}

/** A refused EventSource does not come back by itself; an element then looks once a minute. */
function refuse(response: ServerResponse, { message, status, limit }: Refusal): void {
  const title = status === 503 ? 'Too many listeners' : 'Too many streams';
  const problem = { title, status, detail: message, instance: '/live', measure: limit };
  response.writeHead(status, {
    'Content-Type': 'application/problem+json',
    'Retry-After': `${askAgainS}`,
    'Cache-Control': 'no-store',
    ...openHeaders,
  });
  response.end(JSON.stringify(problem));
}

function write(stream: ServerResponse, text: string): void {
  if (stream.writableLength > mostUnreadBytes) stream.destroy();
  else stream.write(text);
}

export type LiveDoor = ReturnType<typeof openLiveDoor>;

/** The event of an epoch, written once for all subscribers. */
function eventOf(news: NewEpoch): string {
  const known = events.get(news);
  if (known) return known;
  const { epoch, releasedAt } = news;
  const event = `id: ${epoch}\nevent: epoch\ndata: ${JSON.stringify({ epoch, releasedAt })}\n\n`;
  events.set(news, event);
  return event;
}

const events = new WeakMap<NewEpoch, string>();
