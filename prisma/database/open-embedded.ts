import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PrismaClient } from '../generated/client.ts';
import { type Database, DatabaseUnavailable, type Reads, type Statement } from './database.ts';
import { withTransactions } from './embedded-transactions.ts';
import { lockFolder } from './folder-lock.ts';
import { oneAtATime, openLine } from './one-at-a-time.ts';
import { requireUtc } from './require-utc.ts';
import { type ScriptRunner, withScripts } from './scripts.ts';
import { usualTransaction } from './session-settings.ts';

/**
 * Opens the embedded PostgreSQL in a folder, which is made where there is none and held against any other process.
 *
 * @throws DatabaseUnavailable where the folder is in use, cannot be written, or holds no database that can be read.
 */
export async function openEmbedded(folder: string): Promise<Database> {
  const path = resolve(folder);
  try {
    mkdirSync(path, { recursive: true });
  } catch (cause) {
    throw new DatabaseUnavailable(
      `The data folder ${path} cannot be made (${(cause as Error).message}). Give a folder that can be written as HUB_DATA_DIR.`,
      { cause },
    );
  }
  const release = lockFolder(path);
  try {
    const postgres = await PGlite.create(join(path, 'postgres'));
    return await embedded(postgres, release);
  } catch (cause) {
    release();
    throw new DatabaseUnavailable(
      `The database in ${path} cannot be opened (${(cause as Error).message}). Restore a backup, or start on an empty folder.`,
      { cause },
    );
  }
}

/** Opens an embedded PostgreSQL that lives in memory alone, empty or as dumped: for tests, and to try a migration out. */
export async function openInMemory(dump?: Blob): Promise<Database> {
  return embedded(await createInMemory(dump), () => undefined);
}

const createInMemory = (dump?: Blob): Promise<PGlite> =>
  PGlite.create({ dataDir: 'memory://', ...(dump && { loadDataDir: dump }) });

/** A prepared database, empty before or as dumped, as a dump that `openInMemory` takes: made once, opened many times. */
export async function dumpInMemory(
  prepare: (database: Database) => Promise<unknown>,
  from?: Blob,
): Promise<Blob> {
  const postgres = await createInMemory(from);
  const database = await embedded(postgres, () => undefined);
  await prepare(database);
  const dump = await postgres.dumpDataDir('none');
  await database.close();
  return dump;
}

async function embedded(postgres: PGlite, release: () => void): Promise<Database> {
  const run: ScriptRunner = async (sql) => void (await postgres.exec(sql));
  const factory = withTransactions(postgres);
  // The machine's own zone would otherwise be the session's: an embargo would lift hours early.
  await postgres.exec("SET TIME ZONE 'UTC'");
  const client = new PrismaClient({
    adapter: factory,
    log: [{ emit: 'event', level: 'query' }],
    transactionOptions: usualTransaction,
  });
  await requireUtc(client);
  const select = async <Row>({ text, values }: Statement) =>
    (await postgres.query<Row>(text, [...values])).rows;
  let editors: Reads | undefined;
  const openForEditors = (): Reads => {
    const inLine = openLine();
    return {
      client: new PrismaClient({
        adapter: oneAtATime(factory, inLine),
        log: [{ emit: 'event', level: 'query' }],
      }),
      select: (statement) => inLine(() => select(statement)),
    };
  };
  return {
    kind: 'embedded',
    client,
    select,
    forEditors() {
      editors ??= openForEditors();
      return editors;
    },
    forSignIns: () => ({ client, select }),
    // Its folder is this process's alone, and in it the database does one thing at a time.
    alone: (work) => work(withScripts(factory, run)),
    transaction: (work) =>
      postgres.transaction((transaction) =>
        work({
          query: async <Row>(text: string, values: readonly unknown[] = []) =>
            (await transaction.query<Row>(text, [...values])).rows,
        }),
      ),
    pool: () => null,
    async close() {
      await editors?.client.$disconnect();
      await client.$disconnect();
      if (!postgres.closed) await postgres.close();
      release();
    },
  };
}
