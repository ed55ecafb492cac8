import type { Locale } from '@akto-figures/quantity';
import type { LocaleName } from '../texts/locale-name.ts';

/** The months in words, from January. */
export const months = {
  FR: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  EN: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const satisfies Record<LocaleName, readonly string[]>;

/** The days of a week in words, from Sunday, as Date counts. */
export const weekdays = {
  fr: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const satisfies Record<Locale, readonly string[]>;

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
