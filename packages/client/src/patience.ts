import { HubError } from './hub-error.ts';

/** How long the client waits, and how often it asks again. */
export interface Patience {
  /** How often a question is asked again: where nothing answered, or the hub asked to come back later. */
  readonly retries: number;
  /** How many milliseconds at most it waits before it asks again. Where the hub asks for a longer wait, it fails at once. */
  readonly longestWaitMs: number;
  /** After how many milliseconds without a whole answer a try is given up. */
  readonly timeoutMs: number;
}

export const usualPatience: Patience = { retries: 3, longestWaitMs: 30_000, timeoutMs: 15_000 };

/** The limits that each number has. */
const bounds = {
  retries: [0, 10],
  longestWaitMs: [0, 600_000],
  timeoutMs: [1, 600_000],
} as const satisfies Record<keyof Patience, readonly [least: number, most: number]>;

/** @throws {RangeError} that names the number that is out of its bounds. */
export function readPatience(given: Partial<Patience>): Patience {
  const patience = { ...usualPatience, ...definedIn(given) };
  for (const [name, [least, most]] of Object.entries(bounds)) {
    const number = patience[name as keyof Patience];
    if (!Number.isInteger(number) || number < least || number > most)
      throw new RangeError(`${name} is ${number}: give a whole number from ${least} to ${most}.`);
  }
  return patience;
}

function definedIn({ retries, longestWaitMs, timeoutMs }: Partial<Patience>): Partial<Patience> {
  return Object.fromEntries(
    Object.entries({ retries, longestWaitMs, timeoutMs }).filter(([, number]) => number !== undefined),
  );
}

// A hub that restarts has all its clients back within seconds: they do not come at once.
const firstWaitMs = 500;
const spread = 0.5;

/** How long to wait before the try of this number, 0 for the first repetition, where nobody says how long. */
export function waitBefore(retry: number, longestWaitMs: number, dice: () => number = Math.random): number {
  return Math.min(longestWaitMs, firstWaitMs * 2 ** retry * (1 - spread * dice()));
}

/** What `Retry-After` says, in milliseconds, whether as seconds or as a date; null where it says nothing that can be read. */
export function retryAfterOf(header: string | null, nowMs: number): number | null {
  if (header === null || header.trim() === '') return null;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - nowMs;
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

/** Waits, unless the signal ends it: then with the signal's own reason. */
export function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/** What went wrong where there was no answer. */
export function unanswered(address: string, cause: unknown): HubError {
  const isLate = cause instanceof Error && cause.name === 'TimeoutError';
  return new HubError({
    code: isLate ? 'TIMEOUT' : 'UNREACHABLE',
    message: isLate
      ? `${address} has not answered in time. Give it longer by timeoutMs, or ask for less.`
      : `Nothing answers at ${address}, or the connection broke: ${cause instanceof Error ? cause.message : cause}`,
    cause,
  });
}
