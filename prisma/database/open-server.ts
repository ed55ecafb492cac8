import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../generated/client.ts';
import { type Database, DatabaseUnavailable } from './database.ts';
import { requireUtc } from './require-utc.ts';
import { withScripts } from './scripts.ts';

const oldestServer = 150_000;

/**
 * Opens a database on a PostgreSQL server, 15 or newer, given as `postgresql://user:password@host:port/database`.
 *
 * @throws DatabaseUnavailable where the address is wrong, nobody answers, the sign-in fails or the server is too old.
 * The message never shows the password.
 */
export async function openServer(url: string): Promise<Database> {
  const address = readAddress(url);
  // "options" in the address stay; ours comes last, so the session is in UTC whatever the server or the role is set to.
  const given = address.searchParams.get('options');
  address.searchParams.set('options', `${given ? `${given} ` : ''}-c TimeZone=UTC`);
  const pool = new pg.Pool({
    connectionString: address.href,
    connectionTimeoutMillis: 5000,
    application_name: 'akto-figures',
  });
  // A connection that dies while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  try {
    await requireSupported(pool);
    const factory = new PrismaPg(pool);
    const client = new PrismaClient({ adapter: factory, log: [{ emit: 'event', level: 'query' }] });
    await requireUtc(client);
    const run = async (sql: string) => void (await pool.query(sql));
    return {
      kind: 'server',
      client,
      adapters: withScripts(factory, run),
      runScript: run,
      async close() {
        await client.$disconnect();
        await pool.end();
      },
    };
  } catch (cause) {
    await pool.end();
    if (cause instanceof DatabaseUnavailable) throw cause;
    throw new DatabaseUnavailable(
      `The database at ${address.host}${address.pathname} cannot be reached: ${reason(cause)}. Check DATABASE_URL and that PostgreSQL is running.`,
      { cause },
    );
  }
}

function readAddress(url: string): URL {
  const address = URL.parse(url);
  if (!address || !['postgres:', 'postgresql:'].includes(address.protocol) || address.pathname.length < 2) {
    throw new DatabaseUnavailable(
      'DATABASE_URL is no PostgreSQL address. Expected postgresql://user:password@host:5432/database, or no DATABASE_URL at all for the embedded database.',
    );
  }
  return address;
}

async function requireSupported(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ version: number; words: string }>(
    "SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS words",
  );
  const server = rows[0];
  if (!server || server.version < oldestServer) {
    throw new DatabaseUnavailable(
      `The database server is PostgreSQL ${server?.words}, and must be 15 or newer.`,
    );
  }
}

function reason(cause: unknown): string {
  // Node gathers one failure for each address of a name (::1, 127.0.0.1); the first says enough.
  const first = cause instanceof AggregateError ? cause.errors[0] : cause;
  return first instanceof Error ? first.message : String(first);
}
