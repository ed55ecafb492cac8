/**
 * How long an answer may be kept that was made after the moment was read: until that moment's minute ends, planned release
 * or not. So no cached answer outlives a release, and no header tells that one is planned. Where the hub is gone, an old
 * answer is better than none; where it is there, none may follow a release, not even while a new one is fetched.
 */
export function untilTheMinuteEnds(minuteEnds: number): string {
  const seconds = secondsUntil(minuteEnds);
  return answers[seconds] ?? answer(seconds);
}

/** The same of what is not there: it may come out with the next release, and is not worth keeping any longer. */
export const notThereUntil = (minuteEnds: number): string => kept(secondsUntil(minuteEnds));

// An answer is on its way for a while before a cache counts, and caches that count in whole seconds (nginx) keep it for up to a
// second more than they are told.
const reserveMs = 1000;

const secondsUntil = (minuteEnds: number): number =>
  Math.max(0, Math.floor((minuteEnds - reserveMs - performance.now()) / 1000));

// Without the zero, Varnish hands out the old answer for ten seconds more.
const kept = (seconds: number): string => `public, max-age=${seconds}, stale-while-revalidate=0`;
const answer = (seconds: number): string => `${kept(seconds)}, stale-if-error=86400`;
const answers = Array.from({ length: 61 }, (_, seconds) => answer(seconds));
