import { globSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fromDebian } from './debian.ts';
import { ensure } from './ensure.ts';
import { isExecutable, onPath } from './programs.ts';
import { run } from './run.ts';

// The oldest that the hub runs on.
const oldest = 15;

// Where installers put PostgreSQL without putting it on the `PATH`: Debian, Homebrew (both kinds of Mac), Red Hat.
const folders = [
  '/usr/lib/postgresql/*/bin',
  '/{opt/homebrew,usr/local}/opt/postgresql*/bin',
  '/usr/pgsql-*/bin',
];

/** The folder of PostgreSQL's programs (`initdb`, `pg_ctl`, `createdb`), of a version that the hub runs on. */
export function findPostgres(): string | undefined {
  // A link on the `PATH` leads to one of the programs only.
  const linked = onPath('initdb').map((program) => dirname(realpathSync(program)));
  return [...linked, ...globSync(folders)].find(isRecent);
}

export function ensurePostgres(): void {
  ensure({
    name: `PostgreSQL ${oldest} or newer`,
    find: findPostgres,
    ways: [fromDebian('postgresql')],
    remedy:
      'Install its server (`apt-get install postgresql` on Debian, `brew install postgresql` on a Mac), or put the folder of its `initdb` on the PATH.',
  });
}

function isRecent(folder: string): boolean {
  if (!isExecutable(join(folder, 'initdb'))) return false;
  const { stdout } = run([join(folder, 'postgres'), '--version'], { folder: '.', timeoutMs: 10_000 });
  return Number(/ (\d+)/.exec(stdout)?.[1]) >= oldest;
}
