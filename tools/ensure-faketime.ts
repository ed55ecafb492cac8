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

/** The environment in which a process, and all that it starts, has its clock moved; timers run as they always do. */
export function withClockMovedBy(ms: number): Record<string, string> {
  const library = findFaketime();
  if (!library) throw new Error('No faketime found; ensureFaketime() installs it, or says how.');
  return {
    LD_PRELOAD: library,
    DYLD_INSERT_LIBRARIES: library,
    FAKETIME: `${ms < 0 ? '-' : '+'}${Math.abs(ms / 1000).toFixed(3)}`,
    // Each process reads the variable when it starts, and a relative one means the same to all of them.
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    DONT_FAKE_MONOTONIC: '1',
  };
}
