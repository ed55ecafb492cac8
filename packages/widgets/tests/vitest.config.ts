import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumOptions } from '../../../tests/support/chromium.ts';
import { documents } from '../documents.ts';

/** The elements' own tests run in a real browser, against a real hub and against hubs that let them down. */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  plugins: [documents()],
  test: {
    name: 'browser',
    include: ['src/**/*.test.ts'],
    globalSetup: ['tests/hubs.ts'],
    // As many as beside it, or it would wait for the end of all other files.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({ launchOptions: chromiumOptions() }),
      instances: [{ browser: 'chromium' }],
      screenshotFailures: false,
    },
  },
});
