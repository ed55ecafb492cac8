import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

export default defineConfig({
  test: {
    // Many tests wait for a process or a clock: with one worker fewer than cores, as usual, a small machine would idle.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Tests of the elements make the mistakes that the elements tell the authors of pages.
    onConsoleLog: (text) => !/\/docs\/embedding|Lit is in dev mode/.test(text),
    reporters: ['default', './tools/rgaa-proofs.ts', './tools/plain-count.ts'],
    projects: [
      {
        // Vite would take graphql's other build than Node takes for Pothos and Yoga, and two builds do not know each other.
        resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
        test: {
          name: 'node',
          setupFiles: ['tests/support/property-seed.ts'],
          // One after the other: the embedded database leaves no turn to what connects to a server meanwhile.
          globalSetup: ['tests/support/embedded-dumps.ts', 'tests/support/server-databases.ts'],
          // Each module is read, and the embedded database's program compiled, once a worker instead of once a file. No module keeps
          // a state of its own: what a hub holds is made where the hub is composed.
          isolate: false,
          include: [
            'packages/{client,console,contents,extraction,publishing,quantity,schema,server}/**/*.test.ts',
            'prisma/**/*.test.ts',
            '{tests,tools}/**/*.test.ts',
            // What a whole page does: the elements' own tests run inside the browser, by their own configuration.
            '{packages/widgets/tests,examples,integrations}/**/*.test.ts',
          ],
          // At night only, by tools/nightly.ts: one waits for a clock that it moves, one installs WordPress.
          exclude: [
            ...configDefaults.exclude,
            ...(process.env.CLOCK_ROUNDS ? [] : ['packages/server/tests/epochs/clocks.test.ts']),
            ...(process.env.REAL_WORDPRESS ? [] : ['integrations/wordpress/journey.test.ts']),
          ],
          // Many tests start a hub or a command as a process of its own: what Node has compiled once is at hand, as in use.
          env: { NODE_COMPILE_CACHE: `${import.meta.dirname}/node_modules/.cache/node` },
          // A machine that does other things as well takes several times as long: beside five other jobs on two cores, what takes
          // 8 s alone took more than 30. Whoever waits for what does not come waits longer, and nobody else.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      // After it: the hub that the elements ask begins with the database that the setup of `node` has made.
      'packages/widgets/tests/vitest.config.ts',
    ],
  },
});
