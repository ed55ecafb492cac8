import type { Server as HttpServer, IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:net';
import { openHeaders } from '../doors/open-to-origins.ts';
import { boundedServer } from './bounded-server.ts';

/** Where to listen, and which setting says so. */
export interface Place {
  readonly setting: 'PORT' | 'ADMIN_PORT';
  readonly host: string;
  readonly port: number;
}

/** A port that can be had. */
export interface ReservedPort {
  /** "http://127.0.0.1:4000" */
  readonly url: string;
  /** Lets somebody answer there. @throws PortUnavailable where another program was faster */
  open(listener: RequestListener): Promise<OpenPort>;
  /** Nobody will answer there. */
  giveBack(): void;
}

/** A port on which somebody answers. */
export interface OpenPort {
  /** "http://127.0.0.1:4000" */
  readonly url: string;
  /** Takes no more requests, and resolves when those under way have ended or have been cut. */
  stop(): Promise<void>;
  /** Cuts all connections at once. */
  cut(): void;
}

/** The port, or the host that it is to be on, cannot be had. The message is one line: what, and what to do. */
export class PortUnavailable extends Error {
  override readonly name = 'PortUnavailable';
}

// Requests under way get this long; what is still open then (a stream, an idle visitor) is cut.
const patienceMs = 5000;

/**
 * Makes sure that a port can be had, and leaves it closed until it is opened. Any free port is taken at once, so that it is
 * still free later: nobody knows which it is before the log says so.
 *
 * @throws PortUnavailable
 */
export async function reservePort(place: Place): Promise<ReservedPort> {
  if (place.port !== 0) {
    const trial = createServer();
    const url = await listen(trial, place);
    await new Promise((resolve) => trial.close(resolve));
    return {
      url,
      async open(listener) {
        const server = boundedServer(listener);
        await listen(server, place);
        return portOf(server, url);
      },
      giveBack: () => undefined,
    };
  }
  let listener: RequestListener = sayStarting;
  const server = boundedServer((request, response) => listener(request, response));
  const url = await listen(server, place);
  const port = portOf(server, url);
  return {
    url,
    async open(ready) {
      listener = ready;
      return port;
    },
    giveBack: port.cut,
  };
}

const portOf = (server: HttpServer, url: string): OpenPort => ({
  url,
  async stop() {
    const { promise: closed, resolve } = Promise.withResolvers<void>();
    server.close(() => resolve());
    server.closeIdleConnections();
    const force = setTimeout(() => server.closeAllConnections(), patienceMs);
    await closed;
    clearTimeout(force);
  },
  cut() {
    server.close();
    server.closeAllConnections();
  },
});

function sayStarting(_request: IncomingMessage, response: ServerResponse): void {
  const problem = {
    title: 'Starting',
    status: 503,
    detail: 'The hub is getting its database ready. Please try again in a moment.',
  };
  response.writeHead(503, {
    ...openHeaders,
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    'Retry-After': '1',
  });
  response.end(JSON.stringify(problem));
}

function listen(server: Server, place: Place): Promise<string> {
  const { host, port } = place;
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  server.once('error', (cause: NodeJS.ErrnoException) => {
    reject(new PortUnavailable(whyNoPort(cause, place), { cause }));
  });
  server.listen(port, host, () => {
    const address = server.address();
    const actual = typeof address === 'object' && address ? address.port : port;
    resolve(`http://${host.includes(':') ? `[${host}]` : host}:${actual}`);
  });
  return promise;
}

function whyNoPort({ code, message }: NodeJS.ErrnoException, { setting, host, port }: Place): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken by another program. Stop that program, or give another ${setting}.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EADDRNOTAVAIL':
      return `HOST is ${host}, which is no address of this machine (${message}). Give one of its own: 127.0.0.1 for this machine alone, 0.0.0.0 for all its networks.`;
    default:
      return `Port ${port} on ${host} cannot be had (${message}). Give another ${setting}.`;
  }
}
