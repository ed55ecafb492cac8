import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { type SocketBounds, usualBounds } from '../limits/socket-limits.ts';
import { oneAfterTheOther } from './one-after-the-other.ts';
import { refuseUnread } from './refuse-unread.ts';

const looksWithinBound = 5;

/** A server on which no client holds a connection by sending, waiting or reading more slowly than anybody who means well. */
export function boundedServer(listener: RequestListener, bounds: SocketBounds = usualBounds): Server {
  const server = createServer(
    {
      headersTimeout: bounds.headers,
      requestTimeout: bounds.request,
      keepAliveTimeout: bounds.idle,
      connectionsCheckingInterval: Math.ceil(Math.min(bounds.headers, bounds.request) / looksWithinBound),
    },
    oneAfterTheOther(listener, bounds.waiting),
  );
  server.maxHeadersCount = bounds.headerFields;
  server.maxConnections = bounds.connections;
  endSlowReaders(server, bounds);
  refuseUnread(server);
  return server;
}

/**
 * Cuts who takes an answer drop by drop: what is made of it would be held for as long. A piece that waits has time by its
 * length, because nothing is known of it until all of it is taken.
 */
function endSlowReaders(server: Server, { reading, readingBytes }: SocketBounds): void {
  const stuck = new Map<ServerResponse, { readonly taken: number; readonly since: number }>();
  const open = new Set<ServerResponse>();
  server.on('request', (_request, response: ServerResponse) => {
    open.add(response);
    response.once('close', () => {
      open.delete(response);
      stuck.delete(response);
    });
  });
  const looking = setInterval(() => {
    const now = performance.now();
    for (const response of open) {
      const { socket } = response;
      const waiting = socket?.writableLength ?? 0;
      if (!socket || waiting === 0) {
        stuck.delete(response);
        continue;
      }
      const taken = socket.bytesWritten - waiting;
      const before = stuck.get(response);
      if (before?.taken !== taken) stuck.set(response, { taken, since: now });
      else if (now - before.since > reading * Math.max(1, waiting / readingBytes)) socket.destroy();
    }
  }, reading / looksWithinBound);
  looking.unref();
  server.once('close', () => clearInterval(looking));
}
