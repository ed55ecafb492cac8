import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
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

/** What a program that ends by itself took. */
export interface Ended {
  readonly said: string;
  readonly seconds: number;
  /** The most memory that it held, in bytes. */
  readonly peakBytes: number;
}

const betweenLooksMs = 20;

/** Runs a file of ours with this Node to its end. Throws where it ends badly. */
export async function runProgram(
  file: URL,
  {
    flags,
    words,
    env,
  }: { flags: readonly string[]; words: readonly string[]; env: Readonly<Record<string, string>> },
): Promise<Ended> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...flags, file.pathname, ...words], {
    env: { ...process.env, ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const outputs = Promise.all([text(child.stdout), text(child.stderr)]);
  const ended = once(child, 'close');
  let peakBytes = 0;
  const look = setInterval(() => {
    // Once it has ended, there is nothing to look at.
    if (existsSync(`/proc/${child.pid}/status`)) peakBytes = memoryOf(child, 'VmHWM') || peakBytes;
  }, betweenLooksMs);
  const [code] = await ended;
  const seconds = (performance.now() - startedAt) / 1000;
  clearInterval(look);
  const [said, complaint] = await outputs;
  if (code !== 0) throw new Error(`${words.join(' ')}: ${complaint}${said}`);
  return { said, seconds, peakBytes };
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
