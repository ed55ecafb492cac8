import { expect } from 'vitest';

// What takes less is no work that could grow: a reader that is caught by a text takes seconds.
const noWorkMs = 25;
const tries = 3;

/** Milliseconds of the processor that this thread took, whatever else the machine does. */
export async function workOf(act: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await act();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Reads a quarter of something, and all of it: in proportion it is four times the work, in its square sixteen times. More than
 * eight times, however often it is tried, is refused; how fast it is, is measured by `pnpm bench` and held by no test.
 *
 * @param read reads so many units of it (characters, lines, rounds)
 * @param most how many units it has at most
 */
export async function expectInProportion(read: (units: number) => unknown, most: number, name = 'The work') {
  const seen: string[] = [];
  for (let turn = 0; turn < tries; turn += 1) {
    const whole = await workOf(() => read(most));
    if (whole <= noWorkMs) return;
    const quarter = Math.max(await workOf(() => read(Math.floor(most / 4))), noWorkMs / 4);
    if (whole < 8 * quarter) return;
    seen.push(`${whole.toFixed(1)} ms for ${most}, ${quarter.toFixed(1)} ms for a quarter of it`);
  }
  expect.fail(`${name} grows faster than what is read: ${seen.join('; ')}.`);
}
