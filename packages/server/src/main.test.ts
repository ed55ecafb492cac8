import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Agent, request as send } from 'node:http';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { openDatabase } from '@akto-figures/prisma';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Postgres, startPostgres } from '../../../tests/support/postgres.ts';
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

  it.each([
    [{ PORT: 'http' }, 'PORT is "http"; expected a number from 0 to 65535, where 0 takes any free port.'],
    [
      { PUBLIC_URL: 'chiffres' },
      'PUBLIC_URL is "chiffres"; expected an address such as https://chiffres.example.fr.',
    ],
    [
      { LOG_LEVEL: 'loud' },
      'LOG_LEVEL is "loud"; expected one of fatal, error, warn, info, debug, trace, silent.',
    ],
  ])('says in one line what is wrong with %j', async (environment, line) => {
    expect(await refusalOf(aHubProcess({ HUB_DATA_DIR: aFolder(), ...environment }))).toBe(line);
  });
});

describe('a hub whose starter file has a slip', () => {
  const facts = new URL('../../../prisma/starter/facts.yaml', import.meta.url);

  /** A program that, loaded before the hub, lets it find another text of the facts; none at all if that is null. */
  function factsReading(text: string | null): string {
    const own = aFolder();
    const given = join(own, 'facts.yaml');
    if (text !== null) writeFileSync(given, text);
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

  it.each([
    [
      'contradicts its source',
      (right: string) =>
        right.replace(
          'qualifier: MORE_THAN}, printed: "plus de 1 780"',
          'qualifier: EXACT}, printed: "plus de 1 780"',
        ),
      /^facts\.yaml, line \d+, figures\.1\.printed: poec prints "plus de 1 780"/,
    ],
    ['is not there', () => null, /^\/.*\/facts\.yaml is not there\. Put the starter file back/],
  ])('that %s says so in one line', async (_what, slip, line) => {
    const options = factsReading(slip(readFileSync(facts, 'utf8')));
    expect(await refusalOf(aHubProcess({ HUB_DATA_DIR: aFolder(), NODE_OPTIONS: options }))).toMatch(line);
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

describe('a hub whose host is no address of its machine', () => {
  it.each(['999.1.1.1', '192.0.2.1'])('names it: %s', async (host) => {
    const said = await refusalOf(aHubProcess({ HUB_DATA_DIR: join(aFolder(), 'data'), HOST: host }));
    expect(said).toMatch(/^HOST is [\d.]+, which is no address of this machine \(.*\)\. Give one of its own/);
    expect(said).toContain(host);
    expect(said).not.toContain('PORT');
  });
});

describe('a hub on a PostgreSQL server', () => {
  const password = 'tr0p-secret';
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
    // The test's server trusts everybody; this one person has to know a password.
    const { client, close } = await openDatabase({ url: postgres.url });
    await client.$executeRawUnsafe(`CREATE ROLE hub LOGIN SUPERUSER PASSWORD '${password}'`);
    const [{ file }] = await client.$queryRaw<[{ file: string }]>`SELECT current_setting('hba_file') AS file`;
    await client.$executeRawUnsafe(
      `COPY (VALUES ('host all hub 127.0.0.1/32 scram-sha-256'), ('host all all 127.0.0.1/32 trust')) TO '${file}'`,
    );
    await client.$queryRaw`SELECT pg_reload_conf()`;
    await close();
  });
  afterAll(() => postgres.stop());

  const urlAs = (who: string, change: (url: URL) => void = () => undefined) => {
    const url = new URL(postgres.url);
    [url.username = '', url.password = ''] = who.split(':');
    change(url);
    return url.href;
  };
  const address =
    /^DATABASE_URL is no PostgreSQL address\. Expected postgresql:\/\/user:password@host:5432\/database/;

  it.each<[string, () => string, RegExp, 'isAway'?]>([
    ['a word', () => `hub ${password}`, address],
    ['another database', () => `mysql://hub:${password}@localhost/hub`, address],
    ['no database', () => urlAs(`hub:${password}`, (url) => Object.assign(url, { pathname: '' })), address],
    ['a password with a slash', () => `postgresql://hub:12/${password}@localhost/hub`, address],
    [
      'a port where nobody listens',
      () => urlAs(`hub:${password}`, (url) => Object.assign(url, { port: '1' })),
      /^The database at 127\.0\.0\.1:1\/postgres cannot be reached: .*ECONNREFUSED.*Check DATABASE_URL/,
      'isAway',
    ],
    [
      'a host that there is not',
      () => urlAs(`hub:${password}`, (url) => Object.assign(url, { hostname: 'database.invalid' })),
      /^The database at database\.invalid:\d+\/postgres cannot be reached: .*database\.invalid.*Check DATABASE_URL/,
      'isAway',
    ],
    [
      'a wrong password',
      () => urlAs(`hub:wrong-${password}`),
      /cannot be reached: password authentication failed for user "hub"\. Check DATABASE_URL/,
    ],
    [
      'a missing database',
      () => urlAs(`hub:${password}`, (url) => Object.assign(url, { pathname: '/nowhere' })),
      /^There is no database to open at [\d.]+:\d+\/nowhere: database "nowhere" does not exist\. Create it, or correct its name in DATABASE_URL\.$/,
    ],
    [
      'a missing role',
      () => urlAs(`nobody:${password}`),
      /^The server at [\d.]+:\d+ lets nobody in as that role: role "nobody" does not exist\. Create it with LOGIN, or correct its name in DATABASE_URL\.$/,
    ],
  ])(
    'says in one line what is wrong with an address that has %s, and never the password',
    async (_, url, line, isAway) => {
      const wait = isAway ? { DATABASE_WAIT: '0' } : {};
      const hub = aHubProcess({ DATABASE_URL: url(), ...wait });
      const said = await refusalOf(hub);
      expect(said).toMatch(line);
      // What waiting cannot mend is said at once.
      expect(hub.log).toEqual([]);
      expect(said + hub.log.join()).not.toContain(password);
    },
  );

  it('waits for a database that comes later, says so, and opens its port when it is ready', async () => {
    const { pathname, host } = new URL(await postgres.newDatabase());
    const [later, port] = [await aFreePort(), await aFreePort()];
    const hub = aHubProcess({
      PORT: `${port}`,
      DATABASE_URL: urlAs(`hub:${password}`, (url) => {
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

  it('ends with the same line when its database does not come in time', async () => {
    const url = urlAs(`hub:${password}`, (url) => Object.assign(url, { port: '1' }));
    const hub = aHubProcess({ DATABASE_URL: url, DATABASE_WAIT: '1' });
    expect(await refusalOf(hub)).toMatch(/^The database at 127\.0\.0\.1:1\/postgres cannot be reached: /);
    expect(hub.log).toHaveLength(1);
  });

  it('serves, and goes on when the server ends its connections', async () => {
    const { pathname } = new URL(await postgres.newDatabase());
    const hub = aHubProcess({
      DATABASE_URL: urlAs(`hub:${password}`, (url) => Object.assign(url, { pathname })),
    });
    const url = await hub.url;
    expect(await figureAt(url)).toMatch(/^plus de 1 780 /);

    const { client, close } = await openDatabase({ url: postgres.url });
    await client.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ${pathname.slice(1)}`;
    await close();
    // Whoever asks in that very moment may be told that something went wrong; nobody after that.
    await vi.waitFor(async () => expect((await fetch(`${url}/readyz`)).status).toBe(200));
    const answer = await fetch(`${url}/graphql?query={figure(key:"salons-2021"){key}}`);
    expect(await answer.json()).toEqual({ data: { figure: { key: 'salons-2021' } } });
    hub.child.kill('SIGTERM');
    expect(await hub.end).toMatchObject({ code: 0, complaint: '' });
    expect(hub.log.join()).not.toContain(password);
  });
});
