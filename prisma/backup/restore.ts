import { refusalInWords, refusalOf } from '@akto-figures/contents';
import type { Database, Session } from '../database/database.ts';
import { appliedMigrations, applyMigrations } from '../migrate/apply.ts';
import { readMigrations } from '../migrate/files.ts';
import { type Progress, plainForms } from './back-up.ts';
import {
  BackupRefused,
  checkBackup,
  type Header,
  openBackup,
  type Rows,
  type Totals,
} from './backup-file.ts';
import { quoted, readGuards, readTables, type Table } from './catalogue.ts';
import { isLeftOut, madeAnew } from './left-out.ts';

/**
 * Loads a backup into a database without a row, with or without its tables, and brings it up to date. The file is checked
 * before anything is touched; its rows go in whole or not at all.
 *
 * @throws BackupRefused or MigrationFailed with one line: what is wrong, and what would be right
 */
export async function restore(
  database: Database,
  file: string,
  onProgress: Progress = () => undefined,
  onSlip: OnSlip = () => undefined,
): Promise<Totals> {
  const { header, totals } = await checkBackup(file);
  await requireNoRows(database);
  const list = await readMigrations();
  await makeTablesOf(database, header, list);
  const total = Object.values(totals).reduce((sum, { rows }) => sum + rows, 0);
  await database.transaction((session) => load(session, file, (done) => onProgress(done, total), onSlip));
  await applyMigrations(database, list);
  return totals;
}

/** Told of a text that would not come in by another way: where it is, and what is wrong with it, as a sentence goes on. */
export type OnSlip = (where: string, why: string) => void;

// What people write and the public reads. The others hold what programs made, and what is on record stays as it was said.
const ofPrograms = /^(Identity|ApiKey|AuditEntry|KeyedAct|Territory)/;

// A backup is what the hub had, whole: what was released before texts were checked like this is reported, and not lost.
function tellSlips({ table, rows }: Rows, onSlip: OnSlip): void {
  if (ofPrograms.test(table)) return;
  for (const row of rows) {
    for (const [column, text] of Object.entries(row)) {
      const refusal = text === null ? null : refusalOf('text', text);
      // The content of a draft is many texts in one column.
      if (refusal === null || (refusal.code === 'tooLong' && column === 'content')) continue;
      onSlip(`${table} ${row.id ?? row.versionId ?? ''}, ${column}`, refusalInWords(refusal, 'text'));
    }
  }
}

/** The tables as they were when the backup was made: later migrations then run on its rows. */
async function makeTablesOf(
  database: Database,
  { migrations }: Header,
  list: Awaited<ReturnType<typeof readMigrations>>,
): Promise<void> {
  const wanted = new Set(migrations.map(({ name }) => name));
  const known = new Set(list.migrationDirectories.map(({ path }) => path));
  const unknown = migrations.find(({ name }) => !known.has(name));
  if (unknown) {
    throw new BackupRefused(
      `The backup was made by a newer hub: it has the migration ${unknown.name}. Restore it with that version.`,
    );
  }
  const [further] = [...(await appliedMigrations(database)).keys()].filter((name) => !wanted.has(name));
  if (further !== undefined) {
    throw new BackupRefused(
      `The database has newer tables than the backup (the migration ${further}). Restore into a new database; it is brought up to date then.`,
    );
  }
  const migrationDirectories = list.migrationDirectories.filter(({ path }) => wanted.has(path));
  await applyMigrations(database, { ...list, migrationDirectories });
  const applied = await appliedMigrations(database);
  const changed = migrations.find(({ name, checksum }) => applied.get(name) !== checksum);
  if (changed) {
    throw new BackupRefused(
      `The backup comes from another hub: its migration ${changed.name} is not the one of this version.`,
    );
  }
}

async function requireNoRows(database: Database): Promise<void> {
  await database.transaction(async (session) => requireEmpty(session, await readTables(session)));
}

async function requireEmpty(session: Session, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    const [row] = await session.query<{ full: boolean }>(
      `SELECT EXISTS (SELECT FROM ${quoted(name)}) AS "full"`,
    );
    if (row?.full) {
      throw new BackupRefused(
        `The database is not empty (its table ${name} has rows). A backup goes into an empty database only: give a new folder as HUB_DATA_DIR, or a new database as DATABASE_URL.`,
      );
    }
  }
}

async function load(
  session: Session,
  file: string,
  onRows: (done: number) => void,
  onSlip: OnSlip,
): Promise<void> {
  for (const setting of plainForms) await session.query(setting);
  const tables = await readTables(session);
  await session.query(`LOCK TABLE ${tables.map(({ name }) => quoted(name)).join(', ')}`);
  await requireEmpty(session, tables);
  const backup = await openBackup(file);
  const loads = loadsOf(tables, backup.header);

  const guards = await readGuards(session);
  for (const { away } of guards) await session.query(away);
  let done = 0;
  for await (const rows of backup.rows) {
    const statement = loads.get(rows.table);
    if (!statement)
      throw new BackupRefused(`The backup has rows of ${rows.table}, which it does not announce.`);
    await session.query(statement, [JSON.stringify(rows.rows)]);
    tellSlips(rows, onSlip);
    done += rows.rows.length;
    onRows(done);
  }
  // The second reading: what went in is what was checked.
  backup.totals();
  for (const { name } of tables) {
    if (name in madeAnew) await session.query(madeAnew[name] ?? '');
  }
  for (const { back } of guards) await session.query(back);
  for (const { name, comment } of backup.header.tables) {
    if (comment !== null) await session.query(`COMMENT ON TABLE ${quoted(name)} IS ${literal(comment)}`);
  }
  for (const { name, last } of backup.header.sequences) {
    if (last !== null) await session.query('SELECT setval($1::regclass, $2::bigint)', [quoted(name), last]);
  }
}

/** For each table of the backup the statement that loads some of its rows, given as JSON. */
function loadsOf(tables: readonly Table[], header: Header): Map<Rows['table'], string> {
  const announced = new Map(header.tables.map(({ name, columns }) => [name, columns]));
  const loads = new Map<string, string>();
  for (const { name, columns } of tables) {
    if (isLeftOut(name)) continue;
    const names = columns.map((column) => column.name);
    if (JSON.stringify(announced.get(name)?.toSorted()) !== JSON.stringify(names.toSorted())) {
      throw new BackupRefused(`The backup's table ${name} has other columns than the hub's.`);
    }
    announced.delete(name);
    loads.set(
      name,
      `INSERT INTO ${quoted(name)} (${names.map(quoted).join(', ')}) OVERRIDING SYSTEM VALUE
       SELECT ${columns.map((column) => `r.${quoted(column.name)}::${column.type}`).join(', ')}
       FROM json_to_recordset($1::json) AS r(${names.map((column) => `${quoted(column)} text`).join(', ')})`,
    );
  }
  const [more] = announced.keys();
  if (more !== undefined)
    throw new BackupRefused(`The backup has a table ${more}, which the hub does not have.`);
  return loads;
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
