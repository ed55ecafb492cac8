/** Measures how long what is due waits for the thread that answers. */
export interface EventLoop {
  /** Tells each delay, in milliseconds; one listener. */
  onDelay(listener: (ms: number) => void): void;
  stop(): void;
}

const everyMs = 20;
// A machine that slept for a day has not blocked for one.
const longestMs = 60_000;

/**
 * Watches the event loop by a timer that should fire every 20 ms. A thread that was blocked for a second kept whoever came in that
 * second waiting: so a late timer also tells what the timers before it would have waited, or one block among many quiet moments
 * would be lost.
 */
export function watchEventLoop(): EventLoop {
  let tell: (ms: number) => void = () => undefined;
  let due = performance.now() + everyMs;
  const timer = setInterval(() => {
    const now = performance.now();
    for (let late = Math.min(now - due, longestMs); ; late -= everyMs) {
      tell(Math.max(0, late));
      if (late <= everyMs) break;
    }
    due = now + everyMs;
  }, everyMs);
  timer.unref();
  return {
    onDelay(listener) {
      tell = listener;
    },
    stop: () => clearInterval(timer),
  };
}
