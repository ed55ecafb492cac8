import { fromDebian } from './debian.ts';
import { ensure } from './ensure.ts';
import { NotMade } from './make.ts';
import { isExecutable, onPath } from './programs.ts';

/** The programs of two caches that partners put before a hub. */
export interface CachePrograms {
  readonly varnish: string;
  readonly nginx: string;
}

/** Both of them, or nothing. */
export function findCaches(): CachePrograms | undefined {
  const [varnish, nginx] = ['varnishd', 'nginx'].map(find);
  return varnish && nginx ? { varnish, nginx } : undefined;
}

/** Installs both where they are missing. One test needs them: where they cannot be installed, it is skipped, and the output says so. */
export function ensureCaches(): void {
  try {
    ensure({
      name: 'Varnish and nginx',
      find: findCaches,
      ways: [fromDebian(['varnish', 'nginx'])],
      remedy:
        'Install both (`apt-get install varnish nginx` on Debian, `brew install varnish nginx` on a Mac).',
    });
  } catch (error) {
    if (!(error instanceof NotMade)) throw error;
    console.warn(`${error.message}\n\nLeft out without them: what a reader gets from behind a cache.`);
  }
}

// Debian has them where only root's `PATH` leads.
const find = (name: string): string | undefined => [...onPath(name), `/usr/sbin/${name}`].find(isExecutable);
