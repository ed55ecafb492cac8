import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensure, type Way } from './ensure.ts';

const folder = join(import.meta.dirname, '../integrations/wordpress/real');

/** WordPress with its SQLite plugin, 240 MB on the disk, which nobody else needs. */
export function ensureWordpress(): void {
  ensure({
    name: 'WordPress',
    find: () => existsSync(join(folder, 'node_modules/wp-studio')),
    ways: [fromTheLockfile],
    remedy: 'Run `pnpm install` in the folder integrations/wordpress/real.',
  });
}

const fromTheLockfile: Way = {
  name: 'what integrations/wordpress/real/package.json names',
  commands: () => [[process.env.npm_execpath ?? 'pnpm', '--dir', folder, 'install', '--frozen-lockfile']],
};
