import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type CachePrograms, findCaches } from '../../tools/ensure-caches.ts';

/** A cache before a hub, as who runs it has it after the installation. */
export interface Cache {
  readonly url: string;
  /** Whether it answered by itself. */
  isHit(answer: Response): boolean;
  stop(): Promise<void>;
}

/** Whether both are installed here. */
export const hasCaches = (): boolean => findCaches() !== undefined;

/** Varnish with its built-in VCL. */
export async function startVarnish(hub: string): Promise<Cache> {
  const url = await freeAddress();
  const stop = await start({
    program: 'varnish',
    options: (folder) => ['-F', '-n', folder, '-a', hostOf(url), '-b', hostOf(hub), '-s', 'malloc,16m'],
    isReadyAt: 'said Child starts',
  });
  // It names the request that it answers, and beside it the one by which it has the answer.
  return { url, stop, isHit: ({ headers }) => /\d \d/.test(headers.get('X-Varnish') ?? '') };
}

/** nginx with `proxy_cache`, and no word of how long anything is kept. */
export async function startNginx(hub: string): Promise<Cache> {
  const url = await freeAddress();
  const stop = await start({
    program: 'nginx',
    options: (folder) => ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'],
    configuration: nginxBefore(hub, hostOf(url)),
    isReadyAt: 'start worker process ',
  });
  return { url, stop, isHit: ({ headers }) => headers.get('X-Cache') === 'HIT' };
}

const nginxBefore = (hub: string, address: string): string => `
  daemon off; error_log stderr notice; pid nginx.pid; worker_processes 1;
  ${process.getuid?.() === 0 ? 'user root;' : ''}
  events {}
  http {
    access_log off;
    ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((each) => `${each}_temp_path ${each};`).join(' ')}
    proxy_cache_path kept keys_zone=hub:1m;
    server {
      listen ${address};
      location / {
        proxy_pass ${hub};
        proxy_cache hub;
        add_header X-Cache $upstream_cache_status always;
      }
    }
  }`;

interface Start {
  readonly program: keyof CachePrograms;
  readonly options: (folder: string) => readonly string[];
  readonly configuration?: string;
  /** What a line of its log says once it answers. */
  readonly isReadyAt: string;
}

// Ends the program when its own input ends: the system closes that for a test that is killed, too.
const keeper = `"$@" & program=$!; trap 'kill $program; wait $program' EXIT; cat >/dev/null`;

/** Starts a program that answers, in a folder of its own; gives what ends it. */
async function start({ program, options, configuration, isReadyAt }: Start): Promise<() => Promise<void>> {
  const programs = findCaches();
  if (!programs)
    throw new Error('No Varnish or no nginx found. `npx pnpm@12 test` installs them, or says how.');
  const folder = await mkdtemp(join(tmpdir(), `akto-figures-${program}-`));
  // Both let somebody work who may do nothing else.
  await chmod(folder, 0o755);
  if (configuration) await writeFile(join(folder, 'nginx.conf'), configuration);
  const child = spawn('sh', ['-c', `exec 2>&1; ${keeper}`, 'keeper', programs[program], ...options(folder)]);
  const closed = once(child, 'close');
  const said: string[] = [];
  const { promise: ready, resolve } = Promise.withResolvers<true>();
  createInterface(child.stdout).on('line', (line) => {
    said.push(line);
    if (line.includes(isReadyAt)) resolve(true);
  });
  if (!(await Promise.race([ready, closed.then(() => false)]))) {
    throw new Error(`${program} did not start: ${said.join('\n')}`);
  }
  return async () => {
    child.stdin.end();
    await closed;
    await rm(folder, { recursive: true, force: true });
  };
}

const hostOf = (url: string): string => new URL(url).host;

async function freeAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}
