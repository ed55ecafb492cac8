import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fromDebian } from './debian.ts';
import { ensure, type Way } from './ensure.ts';
import { ensurePostgres } from './ensure-postgres.ts';
import { onPath } from './programs.ts';

/** What the benchmark runs beside the hub: PostgreSQL, wrk, and PostGraphile with its 60 MB, which nobody else needs. */
export function ensureBench(root: string): void {
  ensurePostgres();
  ensure({
    name: 'wrk',
    find: () => onPath('wrk')[0],
    ways: [fromDebian('wrk')],
    remedy: 'Install it (`apt-get install wrk` on Debian, `brew install wrk` on a Mac).',
  });
  ensure({
    name: 'PostGraphile',
    find: () => existsSync(join(root, 'bench/node_modules/postgraphile')),
    ways: [fromTheLockfile(root)],
    remedy: 'Run `pnpm install` in the folder bench.',
  });
}

const fromTheLockfile = (root: string): Way => ({
  name: 'what bench/package.json names',
  commands: () => [
    [process.env.npm_execpath ?? 'pnpm', '--dir', join(root, 'bench'), 'install', '--frozen-lockfile'],
  ],
});
