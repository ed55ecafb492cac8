import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { runSql } from '../../prisma/tests/run-sql.ts';
import { findPostgres } from '../../tools/ensure-postgres.ts';

/** What a database begins with: all tables, or the starter data as well. */
export type Stage = 'migrated' | 'started';

/** A PostgreSQL server of a test's own, gone at the end. */
export interface Postgres {
  /** Connects its superuser to the database `postgres`. */
  readonly url: string;
  /** Makes a database, empty or as its databases "migrated" and "started" are, and says how to connect to it. */
  newDatabase(like?: Stage): Promise<string>;
  /** Stops the server at once, as a power cut would (`pg_ctl stop -m immediate`), and starts it again. */
  crash(): Promise<void>;
  /** Stops the server in order. Gives the folder of its data, which others may copy until `stop`. */
  rest(): Promise<string>;
  /** Ends every connection and removes all data. */
  stop(): Promise<void>;
}

// Nothing here outlives the test, so nothing waits for the disk unless a test asks for that. The time zone is wrong on purpose: a connection that
// forgets to ask for UTC stores another hour, and its test can see that.
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  timezone: 'Europe/Paris',
  max_connections: '100',
};

/** Names the folder of a server at rest, whose copy every further server begins with: see server-databases.ts. */
export const startsFrom = 'TEST_POSTGRES_STARTS_FROM';

// Keeps the server until its own input ends. The system closes that for a test that is killed, too. The server is its
// child, not `pg_ctl`'s: in a container nobody else would take note of its end.
const keeper = `
  set -e
  programs=$1 folder=$2 port=$3
  trap '' PIPE
  trap 'kill -QUIT $server 2>/dev/null && wait $server; rm -rf "$folder"' EXIT
  if [ "$5" ]; then
    cp -a "$5" "$folder/data"
  else
    "$programs/initdb" --pgdata="$folder/data" --username=postgres --auth=trust --no-sync \
      --encoding=UTF8 --locale=C.UTF-8 >/dev/null
  fi
  printf '%s' "$4" >>"$folder/data/postgresql.conf"
  start() {
    "$programs/postgres" -D "$folder/data" 2>"$folder/log" & server=$!
    until "$programs/pg_isready" --quiet --host=127.0.0.1 --port="$port"; do
      kill -0 $server 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
      sleep 0.05
    done
    echo ready
  }
  start
  while read -r mode; do
    "$programs/pg_ctl" --pgdata="$folder/data" --silent --mode="$mode" stop
    wait $server || true
    if [ "$mode" = immediate ]; then start; else echo ready; fi
  done
`;

/**
 * Starts a server on a free port of 127.0.0.1; as the user `postgres` where root asks, whom PostgreSQL refuses. In an
 * environment of its own it may have another clock than the test.
 */
export async function startPostgres(
  own: Partial<typeof settings> = {},
  environment: Readonly<Record<string, string>> = {},
): Promise<Postgres> {
  const programs = findPostgres();
  if (!programs) throw new Error('No PostgreSQL found. `npx pnpm@12 test` installs it, or says how.');
  const owner = process.getuid?.() === 0 ? userPostgres() : undefined;
  const folder = mkdtempSync(join(tmpdir(), 'akto-figures-postgres-'));
  if (owner) chownSync(folder, owner.uid, owner.gid);

  const port = await freePort();
  const configuration = Object.entries({ ...settings, ...own, port }).map(
    ([name, value]) => `${name} = '${value}'\n`,
  );
  const given = [programs, folder, `${port}`, configuration.join(''), process.env[startsFrom] ?? ''];
  const child = spawn('sh', ['-c', keeper, 'keeper', ...given], {
    ...owner,
    cwd: folder,
    env: { ...process.env, ...environment },
    // A process group of its own: Ctrl-C ends the test, and the end of the test ends the server.
    detached: true,
  });
  const complaint = text(child.stderr);
  const exit = once(child, 'exit');
  const isReady = await Promise.race([once(child.stdout, 'data').then(() => true), exit.then(() => false)]);
  if (!isReady) throw new Error(`PostgreSQL does not start: ${await complaint}`);

  const urlOf = (database: string) => `postgresql://postgres@127.0.0.1:${port}/${database}`;
  const stopBy = async (mode: 'immediate' | 'fast') => {
    const isDone = once(child.stdout, 'data');
    child.stdin.write(`${mode}\n`);
    await isDone;
  };
  let databases = 0;
  return {
    url: urlOf('postgres'),
    newDatabase(like) {
      databases += 1;
      return createDatabase(urlOf('postgres'), `test_${databases}`, like);
    },
    crash: () => stopBy('immediate'),
    async rest() {
      await stopBy('fast');
      return join(folder, 'data');
    },
    async stop() {
      child.stdin.end();
      await exit;
    },
  };
}

/** Makes a database on a server, empty or as another is, and says how to connect to it. */
export async function createDatabase(server: string, name: string, like?: Stage): Promise<string> {
  await runSql(server, `CREATE DATABASE "${name}"${like ? ` TEMPLATE "${like}"` : ''}`);
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

/** Removes a database, whoever is connected to it still. */
export async function dropDatabase(url: string): Promise<void> {
  const server = new URL(url);
  const name = server.pathname.slice(1);
  server.pathname = '/postgres';
  await runSql(server.href, `DROP DATABASE "${name}" WITH (FORCE)`);
}

// Asking takes two processes.
let known: { readonly uid: number; readonly gid: number } | undefined;

function userPostgres() {
  const id = (option: '-u' | '-g') => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  known ??= { uid: id('-u'), gid: id('-g') };
  return known;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
