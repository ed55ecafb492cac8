import type { IncomingMessage, ServerResponse } from 'node:http';
import type { NewEpoch } from '@akto-figures/schema';
import type { EpochNews, Tell } from './epoch-news.ts';

const heartbeatMs = 10_000;
// Who does not read is let go, before the unread piles up: the client comes back and says what it saw last.
const mostUnreadBytes = 64 * 1024;

/**
 * /live: one small server-sent event for each new epoch.
 *
 * It only wakes those who listen: what is public follows from the time of its release, and a listener that misses an event
 * misses nothing but the moment. All streams share one heartbeat, so a stream costs its socket alone.
 */
export function openLiveDoor(news: Pick<EpochNews, 'listen' | 'leave'>) {
  const streams = new Set<ServerResponse>();
  const beating = setInterval(() => {
    for (const stream of streams) write(stream, ': still here\n\n');
  }, heartbeatMs);
  beating.unref();

  return {
    /** Opens a stream where one is asked for; false for any other question. */
    answer(request: IncomingMessage, response: ServerResponse): boolean {
      if (request.method !== 'GET' || request.url?.split('?')[0] !== '/live') return false;
      // A stream ends with its connection, so nothing has to say where each piece of it ends: an event is one write to the
      // socket, and not three.
      response.removeHeader('Transfer-Encoding');
      response.writeHead(200, {
        Connection: 'close',
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        // Proxies that gather answers before they pass them on would hold events back.
        'X-Accel-Buffering': 'no',
      });
      response.write('retry: 3000\n\n');
      const tell: Tell = (epoch) => write(response, eventOf(epoch));
      streams.add(response);
      response.once('close', () => {
        streams.delete(response);
        news.leave(tell);
      });
      const lastTold = request.headers['last-event-id']?.toString() ?? null;
      news.listen(tell, lastTold).catch(() => response.destroy());
      return true;
    },
    /** Ends every stream; clients come back by themselves, to whoever serves then. */
    close() {
      clearInterval(beating);
      for (const stream of streams) stream.end();
      streams.clear();
    },
  };
}

function write(stream: ServerResponse, text: string): void {
  if (stream.writableLength > mostUnreadBytes) stream.destroy();
  else stream.write(text);
}

export type LiveDoor = ReturnType<typeof openLiveDoor>;

/** The event of an epoch, written once for all who are told of it. */
function eventOf(news: NewEpoch): string {
  const known = events.get(news);
  if (known) return known;
  const { epoch, releasedAt } = news;
  const event = `id: ${epoch}\nevent: epoch\ndata: ${JSON.stringify({ epoch, releasedAt })}\n\n`;
  events.set(news, event);
  return event;
}

const events = new WeakMap<NewEpoch, string>();
