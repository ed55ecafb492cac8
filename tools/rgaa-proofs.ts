import { relative } from 'node:path';
import type { Reporter, TestModule, Vitest } from 'vitest/node';
import { readCriteria } from './rgaa-rows.ts';

/** Fails a run in which a test that docs/rgaa.md names as a proof was not run, or was left out. A run of some files is asked for their tests alone. */
export default class RgaaProofs implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    // By -t some tests of a file are run.
    if (!this.#vitest || this.#vitest.getGlobalTestNamePattern()) return;
    const { root } = this.#vitest.config;
    const missing = missingProofs(
      readCriteria(),
      modules.map((module) => ({
        file: relative(root, module.moduleId),
        tests: [...module.children.allTests()].map((test) => ({
          name: test.fullName,
          isRun: ['passed', 'failed'].includes(test.result().state),
        })),
      })),
    );
    if (missing.length === 0) return;
    console.error(['docs/rgaa.md names as proofs what was not run:', ...missing].join('\n  '));
    process.exitCode = 1;
  }
}

interface Ran {
  readonly file: string;
  readonly tests: readonly { readonly name: string; readonly isRun: boolean }[];
}

/** What criteria name and no test of these files has run, a line each. Of files that were not run at all nothing is said. */
export function missingProofs(criteria: ReturnType<typeof readCriteria>, ran: readonly Ran[]): string[] {
  const byFile = new Map(ran.map((each) => [each.file, each.tests]));
  return criteria.flatMap(({ number, named }) =>
    named.flatMap(({ file, title }) => {
      const tests = byFile.get(file);
      if (!tests || !title || tests.some(({ name, isRun }) => isRun && name.includes(title))) return [];
      return [`${number}: ${file} « ${title} »`];
    }),
  );
}
