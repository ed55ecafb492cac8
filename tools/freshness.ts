import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from './steps.ts';

const isMade = (name: string) => ['node_modules', 'generated', 'dist'].includes(name);
const isTest = (name: string) => name.endsWith('.test.ts');

/** Whether the output stands and was made from the inputs as they are now, by content: git does not keep times. */
export function isFresh(root: string, step: Step): boolean {
  const stamp = stampOf(root, step);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root, step.inputs);
}

/** Says that the output is not to be trusted: what a command leaves half made must never pass as fresh. */
export function distrust(root: string, step: Step): void {
  rmSync(stampOf(root, step), { force: true });
}

/** Says that the output was made from inputs with this fingerprint. */
export function trust(root: string, step: Step, madeFrom: string): void {
  mkdirSync(join(root, step.output), { recursive: true });
  writeFileSync(stampOf(root, step), madeFrom);
}

/** One string for the names and contents of all inputs. Throws where one of them is missing. */
export function fingerprint(root: string, inputs: readonly string[]): string {
  const digest = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesIn(root, input))) {
    digest
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return digest.digest('hex');
}

function filesIn(root: string, path: string): string[] {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path))
    .filter((name) => !isMade(name) && !isTest(name))
    .sort()
    .flatMap((name) => filesIn(root, `${path}/${name}`));
}

function stampOf(root: string, step: Step): string {
  return join(root, step.output, '.built-from');
}
