import { globSync } from 'node:fs';
import { fromDebian } from './debian.ts';
import { ensure } from './ensure.ts';

/** The library that gives a process another clock, once the system loads it into the process. */
export function findFaketime(): string | undefined {
  return globSync([
    '/usr/lib/*/faketime/libfaketime.so.1',
    '/usr/lib/faketime/libfaketime.so.1',
    '/{opt/homebrew,usr/local}/lib/faketime/libfaketime.1.dylib',
  ])[0];
}

export function ensureFaketime(): void {
  ensure({
    name: 'faketime',
    find: findFaketime,
    ways: [fromDebian('faketime')],
    remedy: 'Install it (`apt-get install faketime` on Debian, `brew install libfaketime` on a Mac).',
  });
}
