import { setImmediate } from 'node:timers/promises';

/** Long work of one thread, in turns between which others are answered. */
export interface Turns {
  /** Whether this one has lasted long enough. */
  isOver(): boolean;
  /** Lets others have theirs, then begins the next one. */
  pause(): Promise<void>;
}

// Whoever asks the hub meanwhile has several short things to wait for, each of which may have to wait for a turn.
const longestTurnMs = 25;

/** Turns that begin now; `letOthers` resolves when the next one may begin. */
export function inTurns(
  letOthers: () => Promise<unknown> = setImmediate,
  now: () => number = () => performance.now(),
): Turns {
  let began = now();
  return {
    isOver: () => now() - began >= longestTurnMs,
    async pause() {
      await letOthers();
      began = now();
    },
  };
}
