import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'akto-figures-count-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function lastLineOf(test: string): { line: string | undefined; exitCode: number | null } {
  writeFileSync(
    join(folder, 'a.test.js'),
    `import { beforeAll, describe, expect, it } from 'vitest';\n${test}`,
  );
  const vitest = join(root, 'node_modules/.bin/vitest');
  const options = [
    'run',
    `--root=${folder}`,
    '--reporter=default',
    `--reporter=${join(root, 'tools/plain-count.ts')}`,
  ];
  const { stdout, status } = spawnSync(vitest, options, {
    encoding: 'utf8',
    env: { ...process.env, CI: '1' },
  });
  return { line: stdout.trimEnd().split('\n').at(-1), exitCode: status };
}

it.each([
  ['counts what passed', `it('a', () => {}); it('b', () => {});`, '2 passed, 0 failed', 0],
  ['counts what failed', `it('a', () => {}); it('b', () => expect(1).toBe(2));`, '1 passed, 1 failed', 1],
  ['counts a file that cannot be loaded', `import './nowhere.js';`, '0 passed, 1 failed', 1],
  [
    'counts a scene that cannot be set',
    `describe('a', () => { beforeAll(() => { throw 1 }); it('b', () => {}); });`,
    '0 passed, 1 failed',
    1,
  ],
  [
    'counts an error that no test waited for',
    `it('a', () => { Promise.reject(new Error('stray')); });`,
    '1 passed, 1 failed',
    1,
  ],
])('%s, alone on the last line', (_, test, line, exitCode) => {
  expect(lastLineOf(test)).toEqual({ line, exitCode });
});
