import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DatabaseUnavailable, openDatabase } from '../index.ts';
import { newFolder, removeFolders } from '../tests/homes.ts';

const processes: ChildProcess[] = [];
afterAll(removeFolders);
afterEach(async () => {
  for (const process of processes.splice(0)) await end(process);
});

async function end(process: ChildProcess): Promise<void> {
  if (process.exitCode === null && process.signalCode === null) {
    process.kill('SIGKILL');
    await once(process, 'exit');
  }
}

/** Another process that opens a folder and does one thing, and tells of it by lines. */
function anotherProcess(folder: string, script: string, options: { uid?: number; gid?: number } = {}) {
  const program = `
    import { openDatabase } from ${JSON.stringify(import.meta.resolve('./open.ts'))};
    const say = (line) => process.stdout.write(line + '\\n');
    try {
      const database = await openDatabase({ folder: process.argv[1] });
      ${script}
    } catch (error) {
      say(error.name + ': ' + error.message);
    }
  `;
  const process_ = spawn(process.execPath, ['--input-type=module-typescript', '--eval', program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options,
  });
  processes.push(process_);
  return process_;
}

/** The next line that a process says. */
async function nextLine({ stdout }: ChildProcess): Promise<string> {
  let said = '';
  for await (const [chunk] of stdout ? onData(stdout) : []) {
    said += chunk;
    if (said.includes('\n')) break;
  }
  return said.split('\n')[0] ?? '';
}

async function* onData(stream: NodeJS.ReadableStream) {
  while (true) yield await once(stream, 'data');
}

describe('the data folder', () => {
  let made: string;
  beforeAll(async () => {
    made = newFolder();
    await (await openDatabase({ folder: made })).close();
  });
  // Making a database takes seconds, a copy does not.
  const aDataFolder = () => {
    const folder = newFolder();
    cpSync(made, folder, { recursive: true });
    return folder;
  };

  it('is held against a second process, which is told at once by whom, until the holder goes', async () => {
    const folder = aDataFolder();
    const holder = anotherProcess(folder, `say('open'); setInterval(() => undefined, 60_000);`);
    expect(await nextLine(holder)).toBe('open');

    const started = performance.now();
    const refusal = await openDatabase({ folder }).catch((error: unknown) => error);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(refusal).toBeInstanceOf(DatabaseUnavailable);
    expect((refusal as Error).message).toBe(
      `The data folder ${folder} is in use by process ${holder.pid}. Stop that hub first, or give this one its own HUB_DATA_DIR.`,
    );

    await end(holder);
    const database = await openDatabase({ folder });
    await database.close();
  });

  it('is held against the same process, too', async () => {
    const folder = aDataFolder();
    const database = await openDatabase({ folder });
    await expect(openDatabase({ folder })).rejects.toThrow(`is in use by process ${process.pid}`);
    await database.close();
    await (await openDatabase({ folder })).close();
  });

  it('opens at once after its process was killed, with every row that was acknowledged', async () => {
    const folder = aDataFolder();
    const writer = anotherProcess(
      folder,
      `await database.client.$executeRawUnsafe('CREATE TABLE kept (n integer)');
       for (let n = 1; ; n++) {
         await database.client.$executeRawUnsafe('INSERT INTO kept VALUES (' + n + ')');
         say('wrote ' + n);
       }`,
    );
    let acknowledged = 0;
    let said = '';
    for await (const chunk of writer.stdout ?? []) {
      said += chunk;
      acknowledged = Number(/.*wrote (\d+)\n/s.exec(said)?.[1] ?? 0);
      if (acknowledged >= 200 && !writer.killed) writer.kill('SIGKILL');
    }
    await end(writer);

    const database = await openDatabase({ folder });
    const [row] = await database.client.$queryRawUnsafe<{ last: number; count: number }[]>(
      'SELECT max(n)::int AS last, count(*)::int AS count FROM kept',
    );
    await database.close();
    expect(row?.last).toBeGreaterThanOrEqual(acknowledged);
    expect(row?.count).toBe(row?.last);
  });

  it('that cannot be written says so', async () => {
    const folder = newFolder();
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(openDatabase({ folder: join(file, 'data') })).rejects.toThrow(DatabaseUnavailable);
    await expect(openDatabase({ folder: join(file, 'data') })).rejects.toThrow(
      /^The data folder .*data cannot be made \(.*\)\. Give a folder that can be written as HUB_DATA_DIR\.$/,
    );
    await expect(openDatabase({ folder: file })).rejects.toThrow(/cannot be (made|written)/);
  });

  it('that belongs to somebody else says so', async () => {
    const folder = join(newFolder(), 'data');
    mkdirSync(folder);
    chmodSync(folder, 0o555);
    chmodSync(join(folder, '..'), 0o755);
    // Root may write anywhere, so it asks as nobody.
    const nobody = 65_534;
    const isRoot = process.getuid?.() === 0;
    if (isRoot) chownSync(folder, nobody, nobody);
    const visitor = anotherProcess(folder, `say('open');`, isRoot ? { uid: nobody, gid: nobody } : {});
    expect(await nextLine(visitor)).toMatch(
      /^DatabaseUnavailable: The data folder .* cannot be written \(.*\)\. Give a folder that can be written as HUB_DATA_DIR\.$/,
    );
  });

  it('that holds no database that can be read says so, and stays as it is', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'postgres'));
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), 'twelve\n');
    await expect(openDatabase({ folder })).rejects.toThrow(
      /cannot be opened .*Restore a backup, or start on an empty/,
    );
    // It is given free again: the same refusal, not "in use".
    await expect(openDatabase({ folder })).rejects.toThrow(/cannot be opened/);
  });
});
