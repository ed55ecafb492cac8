const secondMs = 1000;
const dayMs = 86_400 * secondMs;

/** A day on which the suite has to be green, too. */
export interface OtherDay {
  readonly name: string;
  /** The instant at which the run begins, by the instant at which it is asked for; in milliseconds since 1970. */
  startsAt(nowMs: number): number;
}

/** The beginning (in UTC) of the next such day after today. */
const next = (name: string, isIt: (at: Date) => boolean): OtherDay => ({
  name,
  startsAt(nowMs) {
    let at = nowMs - (nowMs % dayMs) + dayMs;
    while (!isIt(new Date(at))) at += dayMs;
    return at;
  },
});

const isLastSundayOf = (month: number) => (day: Date) =>
  day.getUTCMonth() === month && day.getUTCDay() === 0 && day.getUTCDate() > 24;

const ahead = (name: string, days: number): OtherDay => ({ name, startsAt: (nowMs) => nowMs + days * dayMs });

const shifted = (day: OtherDay, ms: number): OtherDay => ({
  ...day,
  startsAt: (nowMs) => day.startsAt(nowMs) + ms,
});

// Both changes of the clock in Paris are at 01:00 UTC. What begins ten seconds before crosses it, and the end of a minute.
const justBeforeOneMs = 3600 * secondMs - 10 * secondMs;

/** What the day may be on which somebody runs the tests. One of these a night, another one each night. */
export const otherDays: readonly OtherDay[] = [
  ahead('tomorrow', 1),
  ahead('in forty days', 40),
  ahead('in a year', 366),
  ahead('in ten years', 3653),
  shifted(
    next('29 February', (day) => day.getUTCMonth() === 1 && day.getUTCDate() === 29),
    10 * 3600 * secondMs,
  ),
  shifted(next('the night of March in which an hour is skipped', isLastSundayOf(2)), justBeforeOneMs),
  shifted(next('the night of October in which an hour comes twice', isLastSundayOf(9)), justBeforeOneMs),
  { name: '23:59:50', startsAt: (nowMs) => nowMs - (nowMs % dayMs) + dayMs - 10 * secondMs },
];
