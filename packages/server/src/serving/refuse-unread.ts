import { type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { openHeaders } from '../doors/open-to-origins.ts';
import { socketLimits } from '../limits/socket-limits.ts';

const details: Readonly<Record<number, string>> = {
  400: 'This is no request that can be read.',
  408: 'The request took too long to come.',
  413: 'The request says too much of how it is sent.',
  431: `The address and the header fields are longer than 16 kB together, or more than ${socketLimits.headerFields.most}. Send long questions by POST.`,
};

/**
 * Says what is wrong with a request that could not be read, as every other problem is said: a page of another origin, whose
 * address grew too long, would else be told that the network failed. Where an answer has begun, the connection ends.
 */
export function refuseUnread(server: Server): void {
  const answering = new WeakMap<Duplex, ServerResponse>();
  server.on('request', (_request, response: ServerResponse) => {
    if (response.socket) answering.set(response.socket, response);
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const response = answering.get(socket);
    const hasBegun = response?.headersSent && !response.writableFinished;
    if (!socket.writable || hasBegun) socket.destroy();
    else socket.end(problemOf(statusOf(error.code)));
  });
}

function statusOf(code: string | undefined): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return 413;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}

/** The whole answer, as it goes over the wire. */
function problemOf(status: number): string {
  const title = STATUS_CODES[status];
  const body = JSON.stringify({ title, status, detail: details[status] });
  const headers = {
    ...openHeaders,
    'Content-Type': 'application/problem+json',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${title}`, ...lines, '', body].join('\r\n');
}
