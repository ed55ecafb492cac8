import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { socketLimits, usualBounds } from '../limits/socket-limits.ts';
import { boundedServer } from './bounded-server.ts';

const largeBytes = 64 * 1024 * 1024;
const open: { close(): void }[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

/** A server that lets a test wait tenths of seconds for what takes minutes, and what its last client was answered by. */
async function aServer(bounds: Partial<typeof usualBounds> = {}) {
  const answers: ServerResponse[] = [];
  const quick = { ...usualBounds, headers: 200, request: 400, idle: 200, reading: 100, ...bounds };
  const server = boundedServer((request, response) => {
    answers.push(response);
    if (request.url === '/large') response.end(Buffer.alloc(largeBytes));
    else if (request.url === '/fields') response.end(String(request.rawHeaders.length / 2));
    else request.resume().once('end', () => response.end('ok'));
  }, quick).listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push({
    close() {
      server.close();
      server.closeAllConnections();
    },
  });
  return {
    answers,
    client(said = ''): Socket {
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(said);
      open.push({ close: () => socket.destroy() });
      return socket;
    },
  };
}

describe('a connection ends', () => {
  it.each([
    ['says nothing', '', ''],
    ['does not end its headers', 'GET / HTTP/1.1\r\nHost: hub\r\n', '408'],
    ['sends its body drop by drop', 'POST / HTTP/1.1\r\nHost: hub\r\nContent-Length: 100\r\n\r\n{', '408'],
    ['asks nothing further', 'GET / HTTP/1.1\r\nHost: hub\r\n\r\n', '200'],
  ])('when its client %s', async (_what, said, status) => {
    const { client } = await aServer();
    const socket = client(said);
    const dripping = said.startsWith('POST') ? setInterval(() => socket.write(' '), 20) : undefined;
    const heard = await text(socket);
    clearInterval(dripping);
    expect(heard).toContain(status && `HTTP/1.1 ${status}`);
  });

  it('when its client does not take the answer', async () => {
    const { client, answers } = await aServer({ readingBytes: largeBytes });
    const socket = client('GET /large HTTP/1.1\r\nHost: hub\r\n\r\n');
    socket.pause();
    await expect.poll(() => answers[0]?.destroyed).toBe(true);
    expect(answers[0]?.writableFinished).toBe(false);
  });

  it('when there are too many', async () => {
    const { client } = await aServer({ connections: 1 });
    const first = client();
    await once(first, 'connect');
    expect(await text(client('GET / HTTP/1.1\r\nHost: hub\r\n\r\n'))).toBe('');
  });
});

it('lets somebody take a large answer who takes it', async () => {
  const { client, answers } = await aServer();
  let taken = 0;
  const socket = client('GET /large HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n');
  socket.on('data', (bytes) => {
    taken += bytes.length;
  });
  await once(socket, 'end');
  expect(taken).toBeGreaterThan(largeBytes);
  expect(answers[0]?.writableFinished).toBe(true);
});

it('reads so many header fields and no more', async () => {
  const { client } = await aServer();
  const fields = Array.from({ length: 500 }, (_, index) => `X-${index}: 1\r\n`).join('');
  const heard = await text(client(`GET /fields HTTP/1.1\r\nHost: hub\r\n${fields}\r\n`));
  expect(Number(heard.split('\r\n').at(-1) || heard.split('\r\n\r\n')[1])).toBeLessThanOrEqual(
    socketLimits.headerFields.most,
  );
});
