import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Database, Session } from '../database/database.ts';
import { appliedMigrations } from '../migrate/apply.ts';
import {
  BackupRefused,
  checkBackup,
  createTotals,
  format,
  formatVersion,
  type Header,
  type Row,
  type Totals,
} from './backup-file.ts';
import { quoted, readSequences, readTables, type Table } from './catalogue.ts';
import { isLeftOut } from './left-out.ts';

/** What was done so far, to show progress. */
export type Progress = (rows: number, of: number) => void;

/** As PostgreSQL writes values in every version, whatever the server and the role are set to. */
export const plainForms = [
  `SET LOCAL DateStyle TO 'ISO, YMD'`,
  `SET LOCAL IntervalStyle TO 'postgres'`,
  `SET LOCAL bytea_output TO 'hex'`,
  `SET LOCAL extra_float_digits TO 1`,
  `SET LOCAL statement_timeout TO 0`,
  `SET LOCAL idle_in_transaction_session_timeout TO 0`,
];

const rowsALine = 500;

/**
 * Writes all that the hub holds into one file, as it is at one instant; others go on reading and writing meanwhile. The
 * file is read again and held against what was written before it takes its name.
 *
 * @throws BackupRefused where the database has no tables yet, or the file cannot be written
 */
export async function backUp(
  database: Database,
  file: string,
  onProgress: Progress = () => undefined,
): Promise<Totals> {
  const migrations = [...(await appliedMigrations(database))].map(([name, checksum]) => ({ name, checksum }));
  if (migrations.length === 0) throw new BackupRefused('The database is empty: there is nothing to back up.');
  const partial = `${file}.part`;
  try {
    const written = await database.transaction(async (session) => {
      await session.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      for (const setting of plainForms) await session.query(setting);
      return write(session, migrations, partial, onProgress);
    });
    await onDisk(partial);
    const { totals } = await checkBackup(partial);
    if (JSON.stringify(totals) !== JSON.stringify(written)) {
      throw new BackupRefused(`${file} did not reach the disk as it was written. Try another disk.`);
    }
    await rename(partial, file);
    return totals;
  } catch (cause) {
    await rm(partial, { force: true });
    const { syscall, message } = cause as NodeJS.ErrnoException;
    // The database's own connection fails by other calls.
    if (['open', 'write', 'fsync', 'rename'].includes(syscall ?? ''))
      throw new BackupRefused(`${file} cannot be written (${message}).`, { cause });
    throw cause;
  }
}

async function write(
  session: Session,
  migrations: Header['migrations'],
  file: string,
  onProgress: Progress,
): Promise<Totals> {
  const tables = (await readTables(session)).filter(({ name }) => !isLeftOut(name));
  const total = await countRows(session, tables);
  const header: Header = {
    format,
    formatVersion,
    madeAt: await readClock(session),
    migrations,
    tables: tables.map(({ name, comment, columns }) => ({
      name,
      comment,
      columns: columns.map((column) => column.name),
    })),
    sequences: await readSequences(session),
  };
  const totals = createTotals();
  let ended: Totals = {};
  async function* lines() {
    const hash = createHash('sha256');
    const summed = (value: unknown) => {
      const line = `${JSON.stringify(value)}\n`;
      hash.update(line);
      return line;
    };
    yield summed(header);
    let done = 0;
    for (const table of tables) {
      for await (const rows of rowsOf(session, table)) {
        const part = { table: table.name, rows };
        totals.add(part);
        yield summed(part);
        done += rows.length;
        onProgress(done, total);
      }
    }
    ended = totals.end();
    yield `${JSON.stringify({ totals: ended, sha256: hash.digest('hex') })}\n`;
  }
  // It holds what is not public yet, and who may sign in.
  const output = createWriteStream(file, { mode: 0o600 });
  await once(output, 'open');
  await pipeline(Readable.from(lines()), createGzip(), output);
  return ended;
}

async function* rowsOf(session: Session, { name, columns, key }: Table): AsyncGenerator<Row[]> {
  // One order on every server, whatever its collation: the same contents make the same file.
  const order = key.length > 0 ? key : columns.map((column) => column.name);
  await session.query(`
    DECLARE backup NO SCROLL CURSOR FOR
    SELECT row_to_json(r) AS row FROM (
      SELECT ${columns.map((column) => `t.${quoted(column.name)}::text`).join(', ')} FROM ${quoted(name)} t
      ORDER BY ${order.map((column) => `t.${quoted(column)}::text COLLATE "C"`).join(', ')}
    ) r`);
  for (;;) {
    const rows = await session.query<{ row: Row }>(`FETCH ${rowsALine} FROM backup`);
    if (rows.length === 0) break;
    yield rows.map(({ row }) => row);
  }
  await session.query('CLOSE backup');
}

async function readClock(session: Session): Promise<string> {
  const [row] = await session.query<{ now: string }>('SELECT now()::text AS now');
  return row?.now ?? '';
}

async function countRows(session: Session, tables: readonly Table[]): Promise<number> {
  const counts = tables.map(({ name }) => `(SELECT count(*) FROM ${quoted(name)})`);
  const [row] = await session.query<{ total: string }>(
    `SELECT (${counts.join(' + ') || '0'})::text AS total`,
  );
  return Number(row?.total);
}

async function onDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
