import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { laySite } from './lay-site.ts';

/** The one who may do everything there. */
export const administrator = { name: 'admin', password: 'password' };

/** A WordPress in French at a free port, with our plugin in its folder and not yet active; it goes away with `close`. */
export async function openSite(): Promise<{
  readonly url: string;
  /** Runs a program inside WordPress and gives what it printed. */
  run(program: string): Promise<string>;
  /** What PHP complained of since the start. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'akto-figures-wordpress-'));
  laySite(folder);
  const worker = new Worker(new URL('serve-site.ts', import.meta.url), { workerData: { folder } });
  const complaints: string[] = [];
  const waiting: { resolve(text: string): void }[] = [];
  let said = Promise.withResolvers<string>();
  worker.on('message', (message: { url?: string; ran?: string; errors?: string }) => {
    if (message.errors) complaints.push(message.errors);
    if (message.url !== undefined) said.resolve(message.url);
    if (message.ran !== undefined) waiting.shift()?.resolve(message.ran);
  });
  worker.on('error', (error) => said.reject(error));
  const url = await said.promise;
  const run = (program: string) => {
    said = Promise.withResolvers<string>();
    waiting.push(said);
    worker.postMessage(program);
    return said.promise;
  };
  await run(
    `define('WP_INSTALLING', true); require '/wordpress/wp-load.php'; require ABSPATH . 'wp-admin/includes/upgrade.php';
    wp_install('Site d’essai', '${administrator.name}', 'admin@example.fr', true, '', '${administrator.password}', 'fr_FR');`,
  );
  return {
    url,
    complaints,
    run: (program) => run(`require '/wordpress/wp-load.php'; ${program}`),
    async close() {
      await worker.terminate();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
