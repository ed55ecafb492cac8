import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findPostgres } from '../tools/ensure-postgres.ts';
import { type Postgres, startPostgres } from './support/postgres.ts';

describe('a PostgreSQL server of a test', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());

  it('gives an empty database to each that asks', async () => {
    const [one, other] = [await postgres.newDatabase(), await postgres.newDatabase()];
    await query(one, 'create table figures ()');
    expect(await query(other, "select to_regclass('figures') is null")).toBe('t');
  });

  it.each([
    ['migrated', 0],
    ['started', 24],
  ] as const)('gives one that is %s to whoever asks for it', async (stage, figures) => {
    const [one, other] = [await postgres.newDatabase(stage), await postgres.newDatabase(stage)];
    await query(one, 'drop table "FigureVersion" cascade');
    expect(await query(other, 'select count(*) from "FigureVersion"')).toBe(`${figures}`);
  });

  it('is in the time zone of Paris, so that a connection that forgets UTC is seen', async () => {
    expect(await query(postgres.url, 'show timezone')).toBe('Europe/Paris');
  });

  it('knows the capitals of French letters', async () => {
    expect(await query(await postgres.newDatabase(), "select lower('ÉTÉ')")).toBe('été');
  });
});

it('leaves nothing behind when it is stopped', async () => {
  const postgres = await startPostgres();
  const folder = await query(postgres.url, 'show data_directory');
  await postgres.stop();
  await expect(query(postgres.url, 'select 1')).rejects.toThrow('Connection refused');
  expect(existsSync(folder)).toBe(false);
});

it('leaves nothing behind when its test is killed', async () => {
  const test = spawn(process.execPath, ['--input-type=module-typescript', '--eval', aTestThatWaits], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = String((await once(test.stdout, 'data'))[0]);
  const folder = await query(url, 'show data_directory');
  test.kill('SIGKILL');
  await vi.waitFor(() => expect(existsSync(folder)).toBe(false), { timeout: 10_000 });
  await expect(query(url, 'select 1')).rejects.toThrow('Connection refused');
});

const aTestThatWaits = `
  import { startPostgres } from '${import.meta.resolve('./support/postgres.ts')}';
  process.stdout.write((await startPostgres()).url);
`;

async function query(url: string, sql: string): Promise<string> {
  const psql = join(findPostgres() ?? '', 'psql');
  const options = ['--no-psqlrc', '--tuples-only', '--no-align', `--command=${sql}`];
  const { stdout } = await promisify(execFile)(psql, [url, ...options]);
  return stdout.trim();
}
