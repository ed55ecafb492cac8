const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How long after the n-th attempt the next one is made; the last of them for all later ones. */
const waitsMs = [minuteMs / 2, 2 * minuteMs, 10 * minuteMs, 30 * minuteMs, 2 * hourMs, 5 * hourMs];

/** How long a message is tried before it is given up, from when it was due. */
export const longestTryingMs = 72 * hourMs;

/** Days that events and deliveries are kept as a log once they are done. */
export const daysKept = 30;

/** When a message that failed is tried again, after so many attempts; null where it is given up. */
export function nextAttempt(attempts: number, dueAt: Date, now: Date): Date | null {
  const wait = waitsMs[Math.min(attempts, waitsMs.length) - 1] ?? waitsMs[0] ?? minuteMs;
  const next = now.getTime() + wait;
  return next > dueAt.getTime() + longestTryingMs ? null : new Date(next);
}
