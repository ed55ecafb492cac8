import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Ends a test run with one line that needs no colours and no reader: `312 passed, 0 failed`. */
export default class PlainCount implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: 'passed' | 'failed') =>
      tests.filter((test) => test.result().state === state).length;
    // A file that cannot be loaded, a failed `beforeAll` and a stray rejection fail the run without failing a test.
    const broken = modules
      .flatMap((module) => [module, ...module.children.allSuites()])
      .filter((part) => part.errors().length > 0);
    console.log(`${count('passed')} passed, ${count('failed') + broken.length + unhandled.length} failed`);
  }
}
