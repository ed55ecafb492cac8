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
  const held: ServerResponse[] = [];
  const quick = { ...usualBounds, headers: 200, request: 400, idle: 200, reading: 100, ...bounds };
  const server = boundedServer((request, response) => {
    answers.push(response);
    if (request.url === '/large') response.end(Buffer.alloc(largeBytes));
    else if (request.url === '/begun') response.write('begun');
    else if (request.url === '/held') held.push(response);
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
    held,
    client(said = ''): Socket {
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(said);
      open.push({ close: () => socket.destroy() });
      return socket;
    },
  };
}

/** What a client hears until its connection is over; what it sent too late may have broken that off. */
async function heardBy(socket: Socket): Promise<string> {
  let heard = '';
  socket.on('data', (bytes) => {
    heard += bytes;
  });
  await new Promise((resolve) => socket.once('close', resolve));
  return heard;
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
    const heard = await heardBy(socket);
    clearInterval(dripping);
    expect(heard).toContain(status && `HTTP/1.1 ${status}`);
    if (status === '408') {
      expect(heard).toContain('Access-Control-Allow-Origin: *');
      expect(heard).toContain('"title":"Request Timeout"');
    }
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

it.each([
  ['says what cannot be read', 'what?\r\n\r\n', 400],
  ['says too much', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: hub\r\n\r\n`, 431],
])('tells who %s what is wrong, as any other problem is told', async (_what, said, status) => {
  const { client } = await aServer();
  const [head = '', body = ''] = (await text(client(said))).split('\r\n\r\n');
  expect(head).toContain(`HTTP/1.1 ${status}`);
  expect(head).toContain('Access-Control-Allow-Origin: *');
  expect(head).toContain('Content-Type: application/problem+json');
  expect(JSON.parse(body)).toMatchObject({ status, detail: expect.any(String) });
});

it('puts no problem into an answer that has begun', async () => {
  const { client, answers } = await aServer();
  const socket = client('GET /begun HTTP/1.1\r\nHost: hub\r\n\r\n');
  const [begun] = await once(socket, 'data');
  expect(String(begun)).toContain('begun');
  socket.write('what?\r\n\r\n');
  expect(await text(socket)).toBe('');
  expect(answers[0]?.writableFinished).toBe(false);
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

it('takes so many header fields and no more', async () => {
  const { client } = await aServer();
  const heardWith = (count: number) => {
    const fields = Array.from({ length: count }, (_, index) => `X-${index}: 1\r\n`).join('');
    return text(client(`GET /fields HTTP/1.1\r\nHost: hub\r\n${fields}\r\n`));
  };
  // Beside Host.
  const { most } = socketLimits.headerFields;
  expect(await heardWith(most - 1)).toContain('HTTP/1.1 200');
  expect(await heardWith(most)).toContain('HTTP/1.1 431');
});

it('begins a request when the one before it on its connection is answered, and ends who asks on without reading', async () => {
  const { client, held, answers } = await aServer({ idle: 5000 });
  const socket = client('GET /held HTTP/1.1\r\nHost: hub\r\n\r\n'.repeat(3000));
  const heard = heardBy(socket);
  const mostAtOnce = [];
  for (let answered = 0; answered <= socketLimits.waiting.most; answered++) {
    await expect.poll(() => held.length).toBeGreaterThan(0);
    mostAtOnce.push(held.length);
    held.shift()?.end('ok');
  }
  const statuses = (await heard).match(/HTTP\/1\.1 \d+/g) ?? [];
  expect(new Set(mostAtOnce)).toEqual(new Set([1]));
  expect(answers).toHaveLength(socketLimits.waiting.most + 1);
  expect(statuses).toEqual([...Array(socketLimits.waiting.most + 1).fill('HTTP/1.1 200'), 'HTTP/1.1 503']);
});
