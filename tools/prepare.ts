// Makes what the other scripts need, where it is missing or stale. It is on the way of every start: so it starts no
// process on a tree where all is fresh, and loads what only tests need for tests only.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { make, makeIfStale, NotMade, remake } from './make.ts';
import { committed, steps } from './steps.ts';

const root = join(import.meta.dirname, '..');
const { values: asked } = parseArgs({
  options: {
    bench: { type: 'boolean' },
    build: { type: 'boolean' },
    generate: { type: 'boolean' },
    tests: { type: 'boolean' },
  },
});

try {
  if (asked.generate) {
    for (const step of steps.filter(({ remadeBy }) => remadeBy === 'generate')) make(root, step);
    for (const file of committed) remake(root, file);
  } else {
    for (const step of steps) {
      if (asked.build && step.remadeBy === 'build') make(root, step);
      else makeIfStale(root, step);
    }
  }
  if (asked.tests) {
    const { ensureCaches } = await import('./ensure-caches.ts');
    const { ensureChromium } = await import('./ensure-chromium.ts');
    const { ensurePostgres } = await import('./ensure-postgres.ts');
    ensureChromium();
    ensurePostgres();
    ensureCaches();
  }
  if (asked.bench) {
    const { ensureBench } = await import('./ensure-bench.ts');
    ensureBench(root);
  }
} catch (error) {
  if (!(error instanceof NotMade)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
