// Runs what takes too long for each change. With names, only those runs: `pnpm nightly crash`.
import { spawnSync } from 'node:child_process';
import { withClockMovedBy } from '../tests/support/moved-clocks.ts';
import { ensureFaketime } from './ensure-faketime.ts';
import { ensureWordpress } from './ensure-wordpress.ts';
import { otherDays } from './other-days.ts';

interface Run {
  /** The files that it runs; all of the project `node` where there is none. */
  readonly files: readonly string[];
  /** What makes it longer than in `pnpm test`. */
  environment(): Record<string, string>;
}

const runs: Readonly<Record<string, Run>> = {
  crash: {
    files: ['packages/server/tests/crash'],
    environment: () => ({ CRASH_ROUNDS: '200' }),
  },
  mails: {
    files: ['packages/server/tests/crash/mails-after-crash'],
    environment: () => ({ MAIL_KILLS: '1000' }),
  },
  stories: {
    files: ['packages/server/src/publishing/state-machine'],
    environment: () => ({ STATE_MACHINE_RUNS: '2000' }),
  },
  schedules: {
    files: ['packages/server/tests/epochs/schedules'],
    environment: () => ({ EPOCH_SCHEDULES: '10000' }),
  },
  zones: {
    files: ['packages/server/tests/embargo/embargo-in-zones'],
    environment: () => ({ EMBARGO_ZONES: 'all' }),
  },
  clocks: {
    files: ['packages/server/tests/epochs/clocks'],
    environment() {
      ensureFaketime();
      return { CLOCK_ROUNDS: '20' };
    },
  },
  soak: {
    files: ['packages/server/tests/soak'],
    environment: () => ({ SOAK_MINUTES: process.env.SOAK_MINUTES ?? '20' }),
  },
  looks: {
    files: ['packages/console/tests/accessibility'],
    environment: () => ({ CONSOLE_LOOKS: 'all', BARRIER_ENGINES: 'all' }),
  },
  barriers: {
    files: [
      'packages/widgets/tests/accessibility',
      ...['import', 'releases', 'words-survive'].map((name) => `packages/console/tests/${name}`),
    ],
    environment: () => ({ BARRIER_ENGINES: 'all' }),
  },
  releases: {
    files: ['packages/server/tests/around-a-release'],
    environment: () => ({ AROUND_A_RELEASE_ROUNDS: '20' }),
  },
  mirror: {
    files: ['examples/mirror'],
    environment: () => ({ MIRRORED_RELEASES: '200' }),
  },
  'hostile-texts': {
    files: ['packages/server/tests/hostile-texts'],
    environment: () => ({ HOSTILE_TEXTS: 'all' }),
  },
  wordpress: {
    files: ['integrations/wordpress/journey'],
    environment() {
      ensureWordpress();
      return { REAL_WORDPRESS: 'yes' };
    },
  },
  language: {
    files: ['tests/languages'],
    environment: () => ({ ANOTHER_LANGUAGE: 'whole' }),
  },
  // By day most tests are asked on a server: see docs/testing.md.
  embedded: { files: [], environment: () => ({ TEST_DATABASES: 'embedded' }) },
  'another-day': { files: [], environment: onAnotherDay },
};

/** `OTHER_DAY` names the day by its place in the list; without it, each night has the next one. */
function onAnotherDay(): Record<string, string> {
  ensureFaketime();
  const now = Date.now();
  const place = Number(process.env.OTHER_DAY ?? Math.floor(now / 86_400_000)) % otherDays.length;
  const day = otherDays[place];
  if (!day) throw new Error(`OTHER_DAY is ${process.env.OTHER_DAY}; expected 0 to ${otherDays.length - 1}.`);
  const startsAt = day.startsAt(now);
  console.log(`The clock begins at ${new Date(startsAt).toISOString()}: ${day.name}.`);
  return withClockMovedBy(startsAt - now);
}

const [, , ...asked] = process.argv;
const unknown = asked.filter((name) => !runs[name]);
if (unknown.length > 0) {
  console.error(`There is no run ${unknown.join(', ')}; there are ${Object.keys(runs).join(', ')}.`);
  process.exit(2);
}

/** Other stories each night; `PROPERTY_SEED` brings back those of a night that was red. */
const seed = process.env.PROPERTY_SEED ?? String(Math.floor(Date.now() / 86_400_000));
console.log(`PROPERTY_SEED=${seed}`);

const failed: string[] = [];
for (const [name, { files, environment }] of Object.entries(runs)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\nNightly: ${name}`);
  const { status } = spawnSync('vitest', ['run', '--project', 'node', ...files], {
    stdio: 'inherit',
    env: { ...process.env, PROPERTY_SEED: seed, ...environment() },
  });
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) console.error(`\nRed tonight: ${failed.join(', ')}.`);
process.exitCode = failed.length > 0 ? 1 : 0;
