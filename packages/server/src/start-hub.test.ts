import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aServerWithAPassword, type GuardedServer, password } from '../tests/a-server-with-a-password.ts';
import { aFolder, removeFolders } from '../tests/hub-process.ts';
import { lastWords } from './last-words.ts';
import { readSettings } from './settings.ts';
import { startHub } from './start-hub.ts';

/** What the process of a hub with these settings would end with, and what it would have logged until then. */
async function endOf(environment: Record<string, string>): Promise<{ words: string; logged: string[] }> {
  const logged: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  const start = async () => startHub(readSettings({ PORT: '0', ...environment }), log);
  const words = await start().then(() => expect.fail('It starts.'), lastWords);
  expect(words).not.toContain('\n');
  return { words, logged };
}

afterAll(removeFolders);

describe('a start that cannot be', () => {
  it.each([
    [
      { PUBLIC_URL: 'chiffres' },
      'PUBLIC_URL is "chiffres"; expected an address such as https://chiffres.example.fr.',
    ],
    [
      { LOG_LEVEL: 'loud' },
      'LOG_LEVEL is "loud"; expected one of fatal, error, warn, info, debug, trace, silent.',
    ],
  ])('says in one line what is wrong with %j', async (environment, line) => {
    expect((await endOf({ HUB_DATA_DIR: aFolder(), ...environment })).words).toBe(line);
  });

  it.each(['999.1.1.1', '192.0.2.1'])('names a host that is no address of its machine: %s', async (host) => {
    const { words } = await endOf({ HUB_DATA_DIR: join(aFolder(), 'data'), HOST: host });
    expect(words).toMatch(
      /^HOST is [\d.]+, which is no address of this machine \(.*\)\. Give one of its own/,
    );
    expect(words).toContain(host);
    expect(words).not.toContain('PORT');
  });

  it('shows of a bug where it is', () => {
    expect(lastWords(new TypeError('not our day'))).toMatch(
      /^TypeError: not our day\n +at .*start-hub\.test/,
    );
  });
});

describe('a start on a PostgreSQL server that cannot be', () => {
  let server: GuardedServer;
  beforeAll(async () => {
    server = await aServerWithAPassword();
  });
  afterAll(() => server.stop());

  const address =
    /^DATABASE_URL is no PostgreSQL address\. Expected postgresql:\/\/user:password@host:5432\/database/;
  const to = (place: Partial<Pick<URL, 'pathname' | 'port' | 'hostname'>>) =>
    server.urlAs(`hub:${password}`, (url) => Object.assign(url, place));

  it.each<[string, () => string, RegExp, 'isAway'?]>([
    ['a word', () => `hub ${password}`, address],
    ['another database', () => `mysql://hub:${password}@localhost/hub`, address],
    ['no database', () => to({ pathname: '' }), address],
    ['a password with a slash', () => `postgresql://hub:12/${password}@localhost/hub`, address],
    [
      'a port where nobody listens',
      () => to({ port: '1' }),
      /^The database at 127\.0\.0\.1:1\/postgres cannot be reached: .*ECONNREFUSED.*Check DATABASE_URL/,
      'isAway',
    ],
    [
      'a host that there is not',
      () => to({ hostname: 'database.invalid' }),
      /^The database at database\.invalid:\d+\/postgres cannot be reached: .*database\.invalid.*Check DATABASE_URL/,
      'isAway',
    ],
    [
      'a wrong password',
      () => server.urlAs(`hub:wrong-${password}`),
      /cannot be reached: password authentication failed for user "hub"\. Check DATABASE_URL/,
    ],
    [
      'a missing database',
      () => to({ pathname: '/nowhere' }),
      /^There is no database to open at [\d.]+:\d+\/nowhere: database "nowhere" does not exist\. Create it, or correct its name in DATABASE_URL\.$/,
    ],
    [
      'a missing role',
      () => server.urlAs(`nobody:${password}`),
      /^The server at [\d.]+:\d+ lets nobody in as that role: role "nobody" does not exist\. Create it with LOGIN, or correct its name in DATABASE_URL\.$/,
    ],
  ])(
    'says in one line what is wrong with an address that has %s, and never the password',
    async (_, url, line, isAway) => {
      const wait = isAway ? { DATABASE_WAIT: '0' } : {};
      const { words, logged } = await endOf({ DATABASE_URL: url(), ...wait });
      expect(words).toMatch(line);
      // What waiting cannot mend is said at once.
      expect(logged).toEqual([]);
      expect(words).not.toContain(password);
    },
  );

  it('ends with the same line when its database does not come in time', async () => {
    const { words, logged } = await endOf({ DATABASE_URL: to({ port: '1' }), DATABASE_WAIT: '1' });
    expect(words).toMatch(/^The database at 127\.0\.0\.1:1\/postgres cannot be reached: /);
    expect(logged).toHaveLength(1);
  });
});
