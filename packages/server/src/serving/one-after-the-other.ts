import type { RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { openHeaders } from '../doors/open-to-origins.ts';

interface Line {
  isBusy: boolean;
  /** Whether the connection ends with an answer that is written already. */
  isOver: boolean;
  readonly waiting: (() => void)[];
}

const askAgainS = 1;

/**
 * Begins a request when the one before it on its connection is answered, and lets others come in between. HTTP sends the answers of a
 * connection in the order of its requests, so nobody is answered later for it; but a client that writes thousands of requests
 * without reading would else have all of them made at once. So many may wait, and the one after them ends the connection.
 */
export function oneAfterTheOther(listener: RequestListener, mostWaiting: number): RequestListener {
  const lines = new WeakMap<Socket, Line>();
  return (request, response) => {
    const { socket } = request;
    const line = lines.get(socket) ?? { isBusy: false, isOver: false, waiting: [] };
    lines.set(socket, line);
    if (line.isOver) return;
    const begin = () => {
      line.isBusy = true;
      response.once('close', () => goOn(line, socket));
      listener(request, response);
    };
    if (!line.isBusy) begin();
    else if (line.waiting.length < mostWaiting) line.waiting.push(begin);
    else {
      line.isOver = true;
      socket.pause();
      refuse(response);
    }
  };
}

function goOn(line: Line, socket: Socket): void {
  const begin = socket.destroyed ? undefined : line.waiting.shift();
  if (begin) setImmediate(begin);
  else line.isBusy = false;
}

function refuse(response: ServerResponse): void {
  const problem = {
    title: 'Too many requests',
    status: 503,
    detail: 'Too many requests wait on this connection. Read the answers before you ask further.',
  };
  response.writeHead(503, {
    ...openHeaders,
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    'Retry-After': askAgainS,
    Connection: 'close',
  });
  response.end(JSON.stringify(problem));
}
