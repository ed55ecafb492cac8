import { findFaketime } from '../../tools/ensure-faketime.ts';

/** The environment in which a process, and all that it starts, has its clock moved; timers run as they always do. */
export function withClockMovedBy(ms: number): Record<string, string> {
  // Each process reads the variable when it starts, and a relative one means the same to all of them.
  return { ...moved(), FAKETIME: offsetOf(ms) };
}

/** The same with a clock that is moved again and again: by as much as a file says, in the words of `offsetOf`. */
export function withClockMovedAs(file: string): Record<string, string> {
  return { ...moved(), FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: '1' };
}

/** How far a clock is moved, as faketime takes it: "+5.000". */
export const offsetOf = (ms: number): string => `${ms < 0 ? '-' : '+'}${Math.abs(ms / 1000).toFixed(3)}`;

function moved(): Record<string, string> {
  const library = findFaketime();
  if (!library) throw new Error('No faketime found; ensureFaketime() installs it, or says how.');
  return {
    LD_PRELOAD: library,
    DYLD_INSERT_LIBRARIES: library,
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    DONT_FAKE_MONOTONIC: '1',
  };
}
