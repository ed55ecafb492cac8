import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { PrismaClient } from '../generated/client.ts';
import { type Database, DatabaseUnavailable, type Reads, type Session, type Statement } from './database.ts';
import { requireUtc } from './require-utc.ts';
import { withScripts } from './scripts.ts';
import { asOptions, patientSettings, sessionSettings, usualTransaction } from './session-settings.ts';

const oldestServer = 150_000;

/** How long one statement may take on a server, unless the options in its address say otherwise. Milliseconds. */
export const statementTimeoutMs = 2000;

/**
 * Opens a database on a PostgreSQL server, 15 or newer, given as `postgresql://user:password@host:port/database`.
 *
 * @throws DatabaseUnavailable where the address is wrong, nobody answers, the sign-in fails or the server is too old.
 * The message never shows the password.
 */
export async function openServer(url: string): Promise<Database> {
  const address = readAddress(url);
  const session = withOptions(address, { statement_timeout: `${statementTimeoutMs}` });
  const pool = openPool(session);
  let editors: OwnPool | undefined;
  let signIns: OwnPool | undefined;
  try {
    await requireSupported(pool);
    const factory = new PrismaPg(pool);
    const client = new PrismaClient({
      adapter: factory,
      log: [{ emit: 'event', level: 'query' }],
      transactionOptions: usualTransaction,
    });
    await requireUtc(client);
    return {
      kind: 'server',
      client,
      select: selectFrom(pool),
      forEditors() {
        editors ??= openOwnPool(session, connectionsForEditors);
        return editors;
      },
      forSignIns() {
        signIns ??= openOwnPool(
          withOptions(address, { statement_timeout: `${statementTimeoutMs}`, synchronous_commit: 'local' }),
          connectionsForSignIns,
        );
        return signIns;
      },
      // A migration takes as long as it takes.
      alone: (work) => alone(withOptions(address, patientSettings), work),
      transaction: (work) => inTransaction(withOptions(address, patientSettings), work),
      pool: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
      async close() {
        await editors?.close();
        await signIns?.close();
        await client.$disconnect();
        await pool.end();
      },
    };
  } catch (cause) {
    await pool.end();
    if (cause instanceof DatabaseUnavailable) throw cause;
    throw new DatabaseUnavailable(whyNotOpen(cause, address), { cause });
  }
}

// Beside the ten of the public and of acts: what an editor asks at once is served in turn.
const connectionsForEditors = 4;
const connectionsForSignIns = 4;

interface OwnPool extends Reads {
  close(): Promise<void>;
}

function openOwnPool(session: URL, connections: number): OwnPool {
  const pool = openPool(session, { max: connections });
  const client = new PrismaClient({
    adapter: new PrismaPg(pool),
    log: [{ emit: 'event', level: 'query' }],
    transactionOptions: usualTransaction,
  });
  return {
    client,
    select: selectFrom(pool),
    async close() {
      await client.$disconnect();
      await pool.end();
    },
  };
}

function whyNotOpen(cause: unknown, { host, pathname }: URL): string {
  const why = reason(cause);
  const { code, routine } = cause instanceof pg.DatabaseError ? cause : {};
  if (code === '3D000') {
    return `There is no database to open at ${host}${pathname}: ${why}. Create it, or correct its name in DATABASE_URL.`;
  }
  // An address that may not come in has the same code. Where a password is asked for, a missing role is a wrong password.
  if (code === '28000' && routine === 'InitializeSessionUserId') {
    return `The server at ${host} lets nobody in as that role: ${why}. Create it with LOGIN, or correct its name in DATABASE_URL.`;
  }
  return `The database at ${host}${pathname} cannot be reached: ${why}. Check DATABASE_URL and that PostgreSQL is running.`;
}

/** A statement's name is its text's, so it is prepared once on each connection. Texts are the code's own, so they are few. */
function selectFrom(pool: pg.Pool): Database['select'] {
  const names = new Map<string, string>();
  const nameOf = (text: string): string => {
    const name = names.get(text) ?? createHash('sha256').update(text).digest('base64url');
    names.set(text, name);
    return name;
  };
  return async <Row>({ text, values, isPlannedAnew = false }: Statement) => {
    const { rows } = await pool.query({
      ...(!isPlannedAnew && { name: nameOf(text) }),
      text,
      values: [...values],
    });
    return rows as Row[];
  };
}

// "options" in the address stay. What they may change comes before them; the zone comes last, so the session is in UTC
// whatever they, the server or the role are set to.
function withOptions(address: URL, more: Readonly<Record<string, string>> = {}): URL {
  const given = address.searchParams.get('options');
  const session = new URL(address);
  const options = [
    asOptions({ ...sessionSettings, ...more }),
    ...(given ? [given] : []),
    asOptions({ TimeZone: 'UTC' }),
  ];
  session.searchParams.set('options', options.join(' '));
  return session;
}

const connectionTo = (address: URL): pg.ClientConfig => ({
  connectionString: address.href,
  connectionTimeoutMillis: 5000,
  application_name: 'akto-figures',
  // A server's machine that is gone answers nothing: without it, a question waits for a quarter of an hour.
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
});

function openPool(address: URL, options: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ ...connectionTo(address), ...options });
  // A connection that dies while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

// The schema engine locks, too, but for its whole session, and gives up after ten seconds. On the hub's own pool that
// lock would stay for as long as the hub runs, and the next version could not migrate beside it. So there is one session
// for all that the engine does: it waits for its turn as long as it takes, and its end gives every lock back.
async function alone<Result>(
  address: URL,
  work: (adapters: SqlMigrationAwareDriverAdapterFactory) => Promise<Result>,
): Promise<Result> {
  const session = openPool(address, { max: 1, idleTimeoutMillis: 0 });
  try {
    await session.query("SELECT pg_advisory_lock(hashtext('akto-figures: migrations'))");
    const run = async (sql: string) => void (await session.query(sql));
    return await work(withScripts(new PrismaPg(session), run));
  } finally {
    await session.end();
  }
}

async function inTransaction<Result>(
  address: URL,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  // One client, never a pool: that would go on with a new connection, outside of the transaction, where one is lost.
  const client = new pg.Client(connectionTo(address));
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN');
    const result = await work({
      query: async <Row>(text: string, values: readonly unknown[] = []) =>
        (await client.query(text, [...values])).rows as Row[],
    });
    await client.query('COMMIT');
    return result;
  } finally {
    // What is not committed by now is taken back with the connection.
    await client.end();
  }
}

function readAddress(url: string): URL {
  const address = URL.parse(url);
  const isPostgres = address && ['postgres:', 'postgresql:'].includes(address.protocol);
  // In "postgresql://hub:12/34@host/figures" the password ends at its slash, and its rest would be read, and told, as the
  // name of the database.
  if (!isPostgres || !/^\/[^/@]+$/.test(address.pathname)) {
    throw new DatabaseUnavailable(
      'DATABASE_URL is no PostgreSQL address. Expected postgresql://user:password@host:5432/database (a password with / @ : ? # in it percent-encoded), or no DATABASE_URL at all for the embedded database.',
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
