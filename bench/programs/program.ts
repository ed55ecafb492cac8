import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

/** A server in a process of its own, so that it is measured and not who measures. */
export interface Program {
  readonly url: string;
  /** The memory that it holds, in bytes. */
  residentBytes(): number;
  /** The most that it held so far, in bytes. */
  peakBytes(): number;
  stop(): Promise<void>;
}

/** Starts a file of ours with this Node, which finds its address in PORT, and waits until it answers there and not with 503. */
export async function startProgram(
  file: URL,
  {
    flags = [],
    env = {},
    readyPath,
  }: { flags?: readonly string[]; env?: Record<string, string>; readyPath: string },
): Promise<Program> {
  const port = await freePort();
  const child = spawn(process.execPath, [...flags, file.pathname], {
    env: { ...process.env, ...env, PORT: `${port}`, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const complaint = text(child.stderr);
  const ended = once(child, 'exit').then(() => true);
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(`${url}${readyPath}`))) {
    if (await Promise.race([ended, wait(50, false)])) throw new Error(`${file.pathname}: ${await complaint}`);
  }
  return {
    url,
    residentBytes: () => memoryOf(child, 'VmRSS'),
    peakBytes: () => memoryOf(child, 'VmHWM'),
    async stop() {
      child.kill();
      await ended;
    },
  };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(1000) }).then(
    ({ status }) => status < 500,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function memoryOf({ pid }: ChildProcess, name: string): number {
  const [, kilobytes] =
    new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}
