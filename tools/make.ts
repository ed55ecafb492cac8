import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './alone.ts';
import { distrust, fingerprint, isFresh, trust } from './freshness.ts';
import { type Command, type Ran, run } from './run.ts';
import { secondsSince } from './seconds.ts';
import type { Committed, Step } from './steps.ts';

const timeoutMs = 5 * 60_000;
const longestWaitMs = 2 * timeoutMs;

/** Makes the output if it is missing or stale, and throws `NotMade` if that fails. */
export function makeIfStale(root: string, step: Step): void {
  if (isFresh(root, step)) return;
  alone(root, longestWaitMs, () => {
    // Another process may have made it while this one waited.
    if (!isFresh(root, step)) makeAlone(root, step);
  });
}

/** Makes the output, fresh or not. */
export function make(root: string, step: Step): void {
  alone(root, longestWaitMs, () => makeAlone(root, step));
}

function makeAlone(root: string, step: Step): void {
  // Taken before the command runs: what is edited meanwhile is not in the output, and must be seen next time.
  const madeFrom = fingerprint(root, step.inputs);
  distrust(root, step);
  runOrThrow(root, step.name, step);
  trust(root, step, madeFrom);
}

/** Writes a committed file anew. A command that fails leaves the file as it is. */
export function remake(root: string, { file, writesItself, ...how }: Committed): void {
  const { stdout } = runOrThrow(root, file, how);
  if (!writesItself) writeFileSync(join(root, file), stdout);
}

/** Something could not be made; the message is for the person at the terminal. */
export class NotMade extends Error {}

function runOrThrow(root: string, name: string, how: { command: Command; folder: string }): Ran {
  const startedMs = performance.now();
  const ran = run(how.command, { folder: join(root, how.folder), timeoutMs });
  if (!ran.ok) {
    const command = how.command.join(' ');
    throw new NotMade(
      `Could not make ${name}. Repair what \`${command}\` in ${how.folder} says, then run the same command again:\n\n${ran.said}`,
    );
  }
  console.log(`Made ${name} in ${secondsSince(startedMs)}`);
  return ran;
}
