import { inEachLanguage, languageTags } from '@akto-figures/quantity';

const named = (part: 'month' | 'weekday', days: readonly number[]) =>
  inEachLanguage((locale) => {
    const { format } = new Intl.DateTimeFormat(languageTags[locale], { [part]: 'long', timeZone: 'UTC' });
    return days.map(format);
  });

/** The months in words, from January. */
export const months = named(
  'month',
  Array.from({ length: 12 }, (_, month) => Date.UTC(2023, month)),
);

/** The days of a week in words, from Sunday, as Date counts: the first of January 2023 was one. */
export const weekdays = named(
  'weekday',
  Array.from({ length: 7 }, (_, day) => Date.UTC(2023, 0, 1 + day)),
);

/** Which day of the week a day is, from Sunday, 0. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** How many days a month has: "2022-02" has 28. */
export function daysIn(month: string): number {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const last = new Date(0);
  last.setUTCFullYear(year, number, 0);
  return last.getUTCDate();
}

/** The day so many days later. */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

const dayMs = 24 * 60 * 60 * 1000;
