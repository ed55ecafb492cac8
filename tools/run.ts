import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';

export type Command = readonly [program: string, ...args: string[]];

export interface Ran {
  readonly ok: boolean;
  readonly stdout: string;
  /** Everything that it printed, and why it could not start or end in time. */
  readonly said: string;
}

/** Runs a command to its end and keeps what it prints. One that is missing or too slow has failed. */
export function run([program, ...args]: Command, options: { folder: string; timeoutMs: number }): Ran {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: options.folder,
    env: { ...process.env, PATH: searchPath(options.folder) },
    timeout: options.timeoutMs,
    // Without an input nothing can wait at a question that nobody sees.
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const said = [stdout, stderr, error?.message].filter(Boolean).join('\n').trim();
  return { ok: status === 0, stdout, said };
}

// The folder's own programs first, as in a package script; then the Node that runs this, which may not be the machine's.
function searchPath(folder: string): string {
  return [join(folder, 'node_modules/.bin'), dirname(process.execPath), process.env.PATH].join(delimiter);
}
