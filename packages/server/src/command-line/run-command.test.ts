import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '@akto-figures/prisma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackDump } from '../../../../tests/support/dumps.ts';
import { aFolder, removeFolders } from '../../tests/hub-process.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { runCommand } from './run-command.ts';

/** Calls `pnpm hub` with these words; gives its exit code and what it wrote. */
async function hub(words: string, environment: Record<string, string> = {}, known?: readonly Command[]) {
  const written = { stdout: '', stderr: '' };
  const code = await runCommand(
    words === '' ? [] : words.split(' '),
    {
      environment: { HUB_DATA_DIR: aFolder(), ...environment },
      folder: aFolder(),
      stdout: { write: (text) => (written.stdout += text) },
      stderr: { write: (text) => (written.stderr += text) },
    },
    known,
  );
  return { code, ...written };
}

afterAll(removeFolders);

describe('the command line', () => {
  it('lists what it can do', async () => {
    for (const words of ['', '--help', 'help']) {
      const { code, stdout } = await hub(words);
      expect(code).toBe(0);
      for (const { name, does } of commands)
        expect(stdout).toMatch(new RegExp(`^  ${name}\\b.* ${does}$`, 'm'));
    }
  });

  it.each(commands.map(({ name }) => name))('says how to call %s, and calls nothing', async (name) => {
    const { code, stdout, stderr } = await hub(`${name} --help`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n')[0]).toMatch(new RegExp(`^pnpm hub ${name}`));
    for (const flag of ['--json', '--progress']) expect(stdout).toContain(flag);
  });

  it.each([
    ['frobnicate', 'There is no command "frobnicate". There are: migrate,'],
    ['--force', 'There is no command "--force".'],
    ['backup', 'FILE is missing: '],
    ['backup one two', '"two" is one word too many. Call it as pnpm hub backup FILE.'],
    ['migrate --jason', "Unknown option '--jason'. Call it as pnpm hub migrate."],
    ['export figures.txt', 'its name must end in .csv, .xlsx, .json, .jsonl, .parquet.'],
    ['export figures.csv --lang de', '--lang is "de": give one of fr, en.'],
    ['export figures.csv --lang', '--lang'],
    [
      'export pets.csv --table pets',
      '--table is "pets": give one of figures, conventions, action-plans, changes.',
    ],
  ])('answers a wrong call in one line, and with 2: %s', async (words, says) => {
    const { code, stdout, stderr } = await hub(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr.trimEnd()).not.toContain('\n');
  });

  it.each([
    ['migrate', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud"'],
    ['restore none.backup', {}, 'none.backup cannot be read'],
    ['backup hub.backup', {}, 'nothing to back up'],
    ['export figures.csv', {}, 'Run `pnpm hub migrate` first.'],
  ])('answers what it cannot do in one line, and with 1: %s', async (words, environment, says) => {
    const folder = aFolder();
    await unpackDump('empty', folder);
    const { code, stdout, stderr } = await hub(words, { HUB_DATA_DIR: folder, ...environment });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr.trimEnd()).not.toContain('\n');
  });

  it('leaves a data folder alone that a running hub holds', async () => {
    const folder = aFolder();
    await unpackDump('empty', folder);
    const running = await openDatabase({ folder });
    const { code, stderr } = await hub('migrate', { HUB_DATA_DIR: folder });
    await running.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The data folder .* is in use by process \d+\. Stop that hub first, .*\n$/);
  });

  it('ends with 1 where a command found something, and prints JSON for scripts', async () => {
    const look: Command = {
      name: 'look',
      does: 'Looks.',
      takes: [],
      options: [],
      run: async ({ progress }) => {
        progress(1, 2, 'stones');
        progress(2, 2, 'stones');
        return { found: 'something', says: ['A stone is loose.'], data: { loose: 1 } };
      },
    };
    expect(await hub('look', {}, [look])).toEqual({ code: 1, stdout: 'A stone is loose.\n', stderr: '' });
    const asJson = await hub('look --json --progress', {}, [look]);
    expect(asJson).toEqual({ code: 1, stdout: '{"loose":1}\n', stderr: '1 of 2 stones\n2 of 2 stones\n' });
  });
});

describe('an operator who moves a hub', () => {
  const [first, second, files] = [aFolder(), aFolder(), aFolder()];
  const file = join(files, 'hub.backup');
  beforeAll(async () => {
    await Promise.all([unpackDump('started', first), unpackDump('empty', second)]);
    const database = await openDatabase({ folder: first });
    // As it may be in a database from before texts were looked at.
    await database.client.release.create({ data: { titleFr: 'Un \u202etitre' } });
    await database.close();
  }, 60_000);

  it('migrates, backs up, restores and exports, from the folder where the operator is', async () => {
    expect(await hub('migrate --json', { HUB_DATA_DIR: first })).toMatchObject({
      code: 0,
      stdout: '{"migrations":[],"territoriesChanged":false,"sealed":1,"roles":[]}\n',
    });
    const backup = await hub('backup hub.backup --json', { HUB_DATA_DIR: first, INIT_CWD: files });
    expect(backup).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(backup.stdout)).toMatchObject({ file, tables: { FigureVersion: { rows: 24 } } });

    expect(await hub(`restore ${file}`, { HUB_DATA_DIR: second })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /^Loaded \d+ rows of \d+ tables from .*\nTexts in it .*: 1\. .*\nRelease \S+, titleFr: .*\(U\+202E\) at position 4\./,
      ),
    });
    expect(await hub(`restore ${file}`, { HUB_DATA_DIR: second })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is not empty'),
    });

    for (const [folder, name] of [
      [first, 'one'],
      [second, 'other'],
    ] as const) {
      const settings = { HUB_DATA_DIR: folder, INIT_CWD: files, PUBLIC_URL: 'https://hub.example' };
      expect(await hub(`export ${name}.csv --lang en`, settings)).toMatchObject({ code: 0 });
    }
    const exported = readFileSync(join(files, 'one.csv'), 'utf8');
    expect(exported.split('\r\n')).toHaveLength(26);
    expect(exported).toContain('https://hub.example/figures/poec?lang=en');
    expect(readFileSync(join(files, 'other.csv'), 'utf8')).toBe(exported);
    expect(
      await hub('export plans.jsonl --table action-plans', {
        HUB_DATA_DIR: first,
        INIT_CWD: files,
      }),
    ).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Wrote the public action plans to'),
    });
    expect(readFileSync(join(files, 'plans.jsonl'), 'utf8')).toMatch(/^\{"convention":\{"key":/);
    expect(existsSync(join(files, 'one.csv.part'))).toBe(false);
  }, 60_000);
});
