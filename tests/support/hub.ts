import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { dumpsAreIn, unpackDump } from './dumps.ts';

const main = new URL('../../packages/server/src/main.ts', import.meta.url);

// The pipe to the hub closes when the test ends, however it ends.
const program = `
  process.stdin.on('end', () => process.kill(process.pid)).resume();
  await import(${JSON.stringify(main)});
`;

/**
 * A hub as `pnpm start` starts it, on a free port, with the starter data in a folder that goes away with it; what has to be in
 * that folder before is for `prepare` to put there, and settings of its own are for `settings`.
 */
export async function startTestHub(
  prepare: (folder: string) => Promise<void> = async () => undefined,
  settings: Readonly<Record<string, string>> = {},
): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'akto-figures-hub-'));
  // In a run of tests it has been started before; elsewhere it starts for the first time, which takes seconds.
  if (process.env[dumpsAreIn]) await unpackDump('started', folder);
  await prepare(folder);
  const hub = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env: {
      ...process.env,
      PORT: '0',
      HUB_DATA_DIR: folder,
      DATABASE_URL: '',
      PUBLIC_URL: '',
      LOG_LEVEL: 'info',
      ...settings,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaint = '';
  hub.stderr.on('data', (text) => {
    complaint += text;
  });
  const ended = once(hub, 'exit');
  const listening = new Promise<string>((resolve) => {
    createInterface(hub.stdout).on('line', (line) => {
      const [, url] = /Akto Figures is at (http:\/\/[^\s"]+)/.exec(line) ?? [];
      if (url) resolve(url);
    });
  });
  const url = await Promise.race([listening, ended.then(() => null)]);
  if (!url) throw new Error(`The hub did not start: ${complaint}`);
  return {
    url,
    async stop() {
      hub.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
