import { commonWords } from '../../messages/generated/common.ts';
import { announceNow } from '../shell/announce.ts';
import { language } from '../words/language.ts';

/** The times between two looks whether the hub is back. */
const pausesMs = [500, 1000, 2000, 4000] as const;

let waiting: Promise<void> | undefined;

/** Whether something waits for the hub to come back. */
export const isAway = () => waiting !== undefined;

/** Resolves when the hub answers again. The page shows that something waits, by `hub-away` and `hub-back` on `window`. */
export function untilReachable(signal?: AbortSignal): Promise<void> {
  waiting ??= comeBack().finally(() => {
    waiting = undefined;
    announceNow(commonWords[language()].hubBack);
    dispatchEvent(new Event('hub-back'));
  });
  if (!signal) return waiting;
  return Promise.race([
    waiting,
    new Promise<never>((_, reject) => {
      if (signal.aborted) reject(signal.reason);
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    }),
  ]);
}

async function comeBack(): Promise<void> {
  announceNow(commonWords[language()].hubAway);
  dispatchEvent(new Event('hub-away'));
  for (let tries = 0; ; tries++) {
    await pause(pausesMs[Math.min(tries, pausesMs.length - 1)] ?? 4000);
    // It is looked up in the database who asks, and any answer will do. /readyz may be on another port.
    const response = await fetch('/auth/viewer', { cache: 'no-store' }).catch(() => null);
    if (response && response.status < 500) return;
  }
}

/** A while, or less where the browser notices that there is a network again. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
  });
}
