import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** A hub in a process of its own, as an operator starts it. */
export interface HubProcess {
  readonly child: ChildProcess;
  /** The lines of its log so far. */
  readonly log: readonly string[];
  /** Where it listens, once it says so. Fails if it ends before. */
  readonly url: Promise<string>;
  /** Resolves when it ends. */
  readonly end: Promise<HubEnd>;
  /** The next line of its log that says this. */
  says(words: string): Promise<string>;
}

export interface HubEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** All that it wrote to the standard error. */
  readonly complaint: string;
}

const running = new Set<ChildProcess>();

/** Starts a hub with these settings and no other; the port is any free one unless said. The options are those of Node. */
export function aHubProcess(
  environment: Record<string, string>,
  options: readonly string[] = [],
): HubProcess {
  // Compiled code is at hand, as `pnpm start` has it.
  const { PATH = '', HOME = '', NODE_COMPILE_CACHE = '' } = process.env;
  const child = spawn(process.execPath, [...options, main], {
    env: { PATH, HOME, NODE_COMPILE_CACHE, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);

  let complaint = '';
  child.stderr.on('data', (text) => {
    complaint += text;
  });
  const end = once(child, 'close').then(([code, signal]) => {
    running.delete(child);
    return { code, signal, complaint };
  });

  const log: string[] = [];
  const lines = createInterface(child.stdout).on('line', (line) => log.push(line));
  const says = async (words: string) => {
    for (let seen = 0; ; ) {
      const line = log.slice(seen).find((line) => line.includes(words));
      if (line !== undefined) return line;
      seen = log.length;
      const ended = await Promise.race([once(lines, 'line').then(() => null), end]);
      if (ended && !log.some((line) => line.includes(words))) {
        throw new Error(`The hub ended without saying "${words}": ${ended.complaint}`);
      }
    }
  };
  const url = says('Akto Figures is at').then((line) => /Akto Figures is at (\S+)/.exec(line)?.[1] ?? '');
  // Whoever waits for the end alone is not told of the start that was none.
  url.catch(() => undefined);
  return { child, log, url, end, says };
}

const folders: string[] = [];

/** Ends every hub that a test left. */
export async function endAllHubs(): Promise<void> {
  const ends = [...running].map((child) => once(child, 'close'));
  for (const child of running) child.kill('SIGKILL');
  await Promise.all(ends);
}

/** A folder of the test's own, until `removeFolders`; with what another one holds, where that is given. */
export function aFolder(like?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'akto-figures-hub-'));
  folders.push(folder);
  if (like) cpSync(like, folder, { recursive: true });
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
