import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes 20 s and more, longest first; docs/testing.md has the seconds of the longest. */
const longest: readonly string[] = [
  'packages/console/tests/journey.test.ts',
  'packages/server/tests/embargo/embargo.test.ts',
  'packages/server/src/main.test.ts',
  'packages/console/tests/import.test.ts',
  'prisma/backup/backup.test.ts',
  'packages/console/tests/figures.test.ts',
  'packages/console/tests/releases.test.ts',
  'packages/console/tests/accessibility.test.ts',
  'packages/server/src/doors/keep-for-the-minute.test.ts',
  'packages/console/tests/words-survive.test.ts',
  'prisma/epochs.test.ts',
  'packages/server/src/texts/texts.test.ts',
  'packages/server/tests/epochs/schedules.test.ts',
  'packages/server/src/pages/pages.test.ts',
  'packages/server/tests/hostile-texts/hostile-texts.test.ts',
  'packages/server/src/imports/import.test.ts',
  'packages/server/src/imports/hostile-files.test.ts',
];

/**
 * Begins with what takes longest. Vitest knows that only where it has run before; in a fresh clone it begins with the largest files, and
 * one core waits for half a minute until the other has done what it began last.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { root } = this.ctx.config;
    const gone = longest.filter((file) => !existsSync(`${root}/${file}`));
    if (gone.length > 0) throw new Error(`tests/support/longest-first.ts names no file: ${gone.join(', ')}.`);
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = longest.indexOf(relative(root, moduleId).replaceAll('\\', '/'));
      return place < 0 ? longest.length : place;
    };
    return (await super.sort(files)).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
