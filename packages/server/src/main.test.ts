import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Agent, request as send } from 'node:http';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { openDatabase } from '@akto-figures/prisma';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { unpackDump } from '../../../tests/support/dumps.ts';
import { aServerWithAPassword, type GuardedServer, password } from '../tests/a-server-with-a-password.ts';
import { aFolder, aHubProcess, endAllHubs, type HubProcess, removeFolders } from '../tests/hub-process.ts';

// A process is up in a second or two; on a machine that does much else, much later.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const poec = '/graphql?query={figure(key:"poec"){quantity{text}}}';
const plain = (text: string) => text.replaceAll(/\s/g, ' ');
const figureAt = async (url: string) =>
  plain((await (await fetch(url + poec)).json()).data.figure.quantity.text);

/** The line with which a start ends that cannot be. */
async function refusalOf(hub: HubProcess): Promise<string> {
  const { code, complaint } = await hub.end;
  expect(code).toBe(1);
  const [line = '', ...more] = complaint.split('\n');
  expect(more).toEqual(['']);
  return line;
}

async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The answer to a request of HTTP/1.0 that names no host, as it comes. */
async function askedByHttp10(url: string, path: string): Promise<string> {
  const { port, hostname } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(`GET ${path} HTTP/1.0\r\n\r\n`);
  return text(socket);
}

/** The folder of a hub that ran once: a first start takes seconds, each further one a moment. */
let folder: string;
let firstLog: readonly string[];
beforeAll(async () => {
  folder = aFolder();
  const hub = aHubProcess({ HUB_DATA_DIR: folder });
  await hub.url;
  hub.child.kill('SIGTERM');
  await hub.end;
  firstLog = hub.log;
});
afterEach(endAllHubs);
afterAll(removeFolders);

describe('a hub that starts', () => {
  it('fills an empty folder by itself, and logs one JSON object a line', () => {
    const lines = firstLog.map((line) => JSON.parse(line));
    for (const line of lines)
      expect(line).toMatchObject({ level: 30, time: expect.any(Number), msg: expect.any(String) });
    expect(lines.map(({ msg }) => msg)).toEqual([
      'brought the database up to date',
      'loaded the starter data',
      'sealed what is approved, as it was found',
      expect.stringMatching(
        /^Akto Figures is at http:\/\/127\.0\.0\.1:\d+ \(the API at \/graphql, the console at \/console\)/,
      ),
      'SIGTERM: letting the requests under way end',
      'stopped',
    ]);
    expect(lines[1].figures).toBe(24);
  });

  it('is alive, ready and knows its figures', async () => {
    const hub = aHubProcess({ HUB_DATA_DIR: aFolder(folder) });
    const url = await hub.url;
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' });
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
    expect(ready.headers.get('Keep-Alive')).toBe('timeout=75');
    expect(await figureAt(url)).toMatch(/^plus de 1 780 /);
    expect(hub.log.some((line) => line.includes('loaded the starter data'))).toBe(false);
    // As HAProxy's plain check asks.
    for (const path of ['/healthz', '/readyz', '/', '/graphql?query={hub{version}}']) {
      expect(await askedByHttp10(url, path)).toMatch(/^HTTP\/1\.[01] 200 OK\r\n/);
    }
  });

  it('has /readyz and /metrics on ADMIN_PORT alone, and ends with both ports', async () => {
    const hub = aHubProcess({ HUB_DATA_DIR: aFolder(folder), ADMIN_PORT: '0' });
    const url = await hub.url;
    const [, adminUrl = ''] = /are at (\S+?)"/.exec(await hub.says('/readyz and /metrics are at')) ?? [];
    const paths = ['/healthz', '/readyz', '/metrics', '/graphql?query={hub{version}}'];
    const statuses = async (place: string, headers: Record<string, string> = {}) =>
      Promise.all(paths.map(async (path) => (await fetch(place + path, { headers })).status));
    expect(await statuses(url)).toEqual([200, 404, 404, 200]);
    expect(await statuses(adminUrl)).toEqual([200, 200, 200, 404]);
    expect(await statuses(adminUrl, { 'X-Forwarded-For': '10.0.0.1' })).toEqual([200, 200, 200, 404]);
    hub.child.kill('SIGTERM');
    expect(await hub.end).toMatchObject({ code: 0, complaint: '' });
  });

  it('refuses a folder that another one has, and leaves that one alone', async () => {
    const shared = aFolder(folder);
    const first = aHubProcess({ HUB_DATA_DIR: shared });
    const url = await first.url;
    const second = aHubProcess({ HUB_DATA_DIR: shared });
    expect(await refusalOf(second)).toBe(
      `The data folder ${shared} is in use by process ${first.child.pid}. Stop that hub first, or give this one its own HUB_DATA_DIR.`,
    );
    expect(await figureAt(url)).toMatch(/^plus de 1 780 /);
  });

  it('starts again at once after it was killed, with all its data', async () => {
    const own = aFolder(folder);
    const killed = aHubProcess({ HUB_DATA_DIR: own });
    await killed.url;
    killed.child.kill('SIGKILL');
    expect((await killed.end).signal).toBe('SIGKILL');
    const again = aHubProcess({ HUB_DATA_DIR: own });
    expect(await figureAt(await again.url)).toMatch(/^plus de 1 780 /);
    expect(again.log.some((line) => line.includes('loaded the starter data'))).toBe(false);
  });

  it('says in one line what is wrong with a setting', async () => {
    const environment = { HUB_DATA_DIR: aFolder(), PORT: 'http' };
    expect(await refusalOf(aHubProcess(environment))).toBe(
      'PORT is "http"; expected a number from 0 to 65535, where 0 takes any free port.',
    );
  });
});

describe('a hub whose starter file has a slip', () => {
  const facts = new URL('../../../prisma/starter/facts.yaml', import.meta.url);

  /** A program that, loaded before the hub, lets it find another text of the facts. */
  function factsReading(text: string): string {
    const own = aFolder();
    const given = join(own, 'facts.yaml');
    writeFileSync(given, text);
    const program = join(own, 'give-facts.mjs');
    writeFileSync(
      program,
      `import fs from 'node:fs/promises';
       import { syncBuiltinESMExports } from 'node:module';
       const { readFile } = fs;
       fs.readFile = (file, ...how) =>
         readFile(String(file) === ${JSON.stringify(facts.href)} ? ${JSON.stringify(given)} : file, ...how);
       syncBuiltinESMExports();`,
    );
    return `--import=${pathToFileURL(program).href}`;
  }

  it('says so in one line', async () => {
    const own = aFolder();
    await unpackDump('migrated', own);
    const options = factsReading(
      readFileSync(facts, 'utf8').replace(
        'qualifier: MORE_THAN}, printed: "plus de 1 780"',
        'qualifier: EXACT}, printed: "plus de 1 780"',
      ),
    );
    expect(await refusalOf(aHubProcess({ HUB_DATA_DIR: own, NODE_OPTIONS: options }))).toMatch(
      /^facts\.yaml, line \d+, figures\.1\.printed: poec prints "plus de 1 780"/,
    );
  });
});

describe('a hub that is stopped', () => {
  it('lets a request under way end, and says goodbye to those who only stay', async () => {
    const hub = aHubProcess({ HUB_DATA_DIR: aFolder(folder) });
    const { port, hostname } = new URL(await hub.url);
    const idle = new Agent({ keepAlive: true });
    const visit = send({ agent: idle, hostname, port, path: '/healthz' }).end();
    const [visited] = await once(visit, 'response');
    await text(visited);

    const body = JSON.stringify({ query: '{ figure(key: "poec") { quantity { text } } }' });
    const headers = { 'Content-Type': 'application/json', 'Content-Length': body.length };
    const underWay = send({ hostname, port, path: '/graphql', method: 'POST', headers });
    underWay.write(body.slice(0, 20));
    await once(underWay, 'socket');
    await hub.says('"path":"/healthz"');

    const left = new Promise((resolve) => visit.socket?.once('close', resolve));
    hub.child.kill('SIGTERM');
    await left;
    await expect(fetch(`http://${hostname}:${port}/healthz`)).rejects.toThrow();
    underWay.end(body.slice(20));
    const [answer] = await once(underWay, 'response');
    expect(plain(await text(answer))).toContain('plus de 1 780 ');
    expect(await hub.end).toMatchObject({ code: 0, complaint: '' });
  });

  it('ends within ten seconds though somebody never finishes a request', async () => {
    const hub = aHubProcess({ HUB_DATA_DIR: aFolder(folder) });
    const { port } = new URL(await hub.url);
    const stranger = connect(Number(port), '127.0.0.1');
    stranger.on('error', () => undefined);
    stranger.write(
      'POST /graphql HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{',
    );
    await once(stranger, 'connect');
    const gone = new Promise((resolve) => stranger.once('close', resolve));

    const asked = performance.now();
    hub.child.kill('SIGTERM');
    const { code } = await hub.end;
    expect(code).toBe(0);
    expect(performance.now() - asked).toBeLessThan(10_000);
    await gone;
  });
});

describe('a hub whose port is taken', () => {
  it('says so, and leaves the database as it is', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const empty = aFolder();
    expect(await refusalOf(aHubProcess({ HUB_DATA_DIR: join(empty, 'data'), PORT: `${port}` }))).toBe(
      `Port ${port} on 127.0.0.1 is taken by another program. Stop that program, or give another PORT.`,
    );
    expect(readdirSync(empty)).toEqual([]);
    other.close();
  });
});

describe('a hub on a PostgreSQL server', () => {
  let server: GuardedServer;
  beforeAll(async () => {
    server = await aServerWithAPassword();
  });
  afterAll(() => server.stop());

  it('says in one line what is wrong with its address, and never the password', async () => {
    const hub = aHubProcess({ DATABASE_URL: server.urlAs(`hub:wrong-${password}`) });
    const said = await refusalOf(hub);
    expect(said).toMatch(
      /cannot be reached: password authentication failed for user "hub"\. Check DATABASE_URL/,
    );
    // What waiting cannot mend is said at once.
    expect(hub.log).toEqual([]);
    expect(said).not.toContain(password);
  });

  it('waits for a database that comes later, says so, and opens its port when it is ready', async () => {
    const { pathname, host } = new URL(await server.newDatabase('started'));
    const [later, port] = [await aFreePort(), await aFreePort()];
    const hub = aHubProcess({
      PORT: `${port}`,
      DATABASE_URL: server.urlAs(`hub:${password}`, (url) => {
        url.pathname = pathname;
        url.port = `${later}`;
      }),
    });
    expect(JSON.parse(await hub.says('Trying again'))).toMatchObject({
      level: 40,
      msg: expect.stringMatching(
        /^The database at 127\.0\.0\.1:\d+\/test_\d+ cannot be reached: .*ECONNREFUSED.* Trying again for \d+ s, as DATABASE_WAIT says\.$/,
      ),
    });
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();

    const sockets = new Set<Socket>();
    const gate = createServer((socket) => {
      const behind = connect(Number(new URL(`http://${host}`).port), '127.0.0.1');
      for (const each of [socket, behind]) {
        sockets.add(each);
        each.on('error', () => undefined);
      }
      socket.pipe(behind).pipe(socket);
    }).listen(later, '127.0.0.1');
    expect(await figureAt(await hub.url)).toMatch(/^plus de 1 780 /);
    expect(await hub.url).toBe(`http://127.0.0.1:${port}`);
    expect(hub.log.join()).not.toContain(password);
    hub.child.kill('SIGTERM');
    expect(await hub.end).toMatchObject({ code: 0, complaint: '' });
    for (const socket of sockets) socket.destroy();
    gate.close();
  });

  it('serves, and goes on when the server ends its connections', async () => {
    const { pathname } = new URL(await server.newDatabase());
    const hub = aHubProcess({
      DATABASE_URL: server.urlAs(`hub:${password}`, (url) => Object.assign(url, { pathname })),
    });
    const url = await hub.url;
    expect(await figureAt(url)).toMatch(/^plus de 1 780 /);

    const { client, close } = await openDatabase({ url: server.url });
    await client.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ${pathname.slice(1)}`;
    await close();
    // Whoever asks in that very moment may be told that something went wrong; nobody after that.
    await expect.poll(async () => (await fetch(`${url}/readyz`)).status).toBe(200);
    const answer = await fetch(`${url}/graphql?query={figure(key:"salons-2021"){key}}`);
    expect(await answer.json()).toEqual({ data: { figure: { key: 'salons-2021' } } });
    hub.child.kill('SIGTERM');
    expect(await hub.end).toMatchObject({ code: 0, complaint: '' });
    expect(hub.log.join()).not.toContain(password);
  });
});
