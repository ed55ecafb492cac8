import { setTimeout } from 'node:timers/promises';

/** What somebody does at a hub again and again, one at a time. */
export interface Habit {
  readonly name: string;
  /** Milliseconds from one beginning to the next, at least. */
  readonly everyMs: number;
  /** Does it once, and throws where the hub does not answer as it should. It ends early when the signal says so. */
  act(over: AbortSignal): Promise<void>;
}

/** How often each was done, by name, and what went wrong. */
export interface Tally {
  readonly done: Record<string, number>;
  readonly wrong: string[];
}

export const anEmptyTally = (): Tally => ({ done: {}, wrong: [] });

// Not all at the same moment.
const beginWithinMs = 500;
// As many as tell what is wrong.
const mostToldOf = 50;

/** Lets people live by their habits for so long, and resolves when the last of them has come to an end. */
export async function live(habits: readonly Habit[], ms: number, { done, wrong }: Tally): Promise<void> {
  const over = AbortSignal.timeout(ms);
  await Promise.all(
    habits.map(async ({ name, everyMs, act }, index) => {
      let next = performance.now() + (beginWithinMs * index) / habits.length;
      while (await isReached(next, over)) {
        next = Math.max(next + everyMs, performance.now());
        try {
          await act(over);
          done[name] = (done[name] ?? 0) + 1;
        } catch (failure) {
          if (wrong.length < mostToldOf) wrong.push(`${name}: ${inWords(failure)}`);
        }
      }
    }),
  );
}

/** Waits for an instant; false where all is over before. */
async function isReached(at: number, over: AbortSignal): Promise<boolean> {
  const delayMs = Math.max(0, at - performance.now());
  return setTimeout(delayMs, undefined, { signal: over }).then(
    () => !over.aborted,
    () => false,
  );
}

const inWords = (failure: unknown): string =>
  failure instanceof Error && failure.cause ? `${failure}: ${failure.cause}` : String(failure);
