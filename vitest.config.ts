import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './tools/plain-count.ts'],
    projects: [
      {
        test: {
          name: 'node',
          include: [
            'packages/{quantity,schema,server}/**/*.test.ts',
            'prisma/**/*.test.ts',
            '{tests,tools}/**/*.test.ts',
          ],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
