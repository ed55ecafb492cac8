import { setTimeout } from 'node:timers/promises';
import { isAway, isBusy, tookTooLong } from '@akto-figures/prisma';
import type { Log } from './log.ts';

export interface Patience {
  /** For how long it is tried, from the first try on. */
  readonly longestMs: number;
  readonly log: Log;
}

const pauseMs = 1000;
const quietMs = 10_000;

/**
 * Opens a database, and tries again where that may help: where it does not answer yet, is starting, or is too busy. A wrong
 * password or name gets no better, and fails at once; and so does the last try.
 */
export async function waitForDatabase<Result>(
  open: () => Promise<Result>,
  { longestMs, log }: Patience,
): Promise<Result> {
  const began = performance.now();
  let toldAt = Number.NEGATIVE_INFINITY;
  for (;;) {
    try {
      return await open();
    } catch (cause) {
      const waitedMs = performance.now() - began;
      const leftMs = longestMs - waitedMs;
      if (leftMs <= 0 || !mayPass(cause)) throw cause;
      if (waitedMs - toldAt >= quietMs) {
        toldAt = waitedMs;
        log.warn(
          `${(cause as Error).message} Trying again for ${Math.ceil(leftMs / 1000)} s, as DATABASE_WAIT says.`,
        );
      }
      await setTimeout(Math.min(pauseMs, leftMs));
    }
  }
}

const mayPass = (cause: unknown): boolean => isAway(cause) || isBusy(cause) || tookTooLong(cause);
