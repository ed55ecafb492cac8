import { languageTags } from '@akto-figures/quantity/locales';
import { timesWords } from '../../messages/generated/times.ts';
import { language } from './language.ts';

const partsInParis = (
  instant: string | Date,
  options: Intl.DateTimeFormatOptions,
  timeZone = 'Europe/Paris',
): readonly Intl.DateTimeFormatPart[] =>
  new Intl.DateTimeFormat(languageTags[language()], { timeZone, ...options }).formatToParts(
    new Date(instant),
  );

/** A day in Paris: "3 mars 2026", "1er janvier 2026". */
export const dayText = (instant: string | Date, timeZone?: string): string =>
  partsInParis(instant, { day: 'numeric', month: 'long', year: 'numeric' }, timeZone)
    .map(({ type, value }) => (type === 'day' ? timesWords[language()].day({ day: Number(value) }) : value))
    .join('')
    .replaceAll(' ', '\u00a0');

/** The time in Paris: "9 h 30", "09:30". */
export function clockText(instant: string | Date, timeZone?: string): string {
  const parts = partsInParis(instant, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }, timeZone);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const { hourDigits, clock } = timesWords[language()];
  const hour = String(Number(of('hour'))).padStart(Number(hourDigits), '0');
  return clock({ hour, minute: of('minute') });
}

/** Both: "3 mars 2026 à 9 h 30". */
export const momentText = (instant: string | Date, timeZone?: string) =>
  timesWords[language()].moment({ day: dayText(instant, timeZone), clock: clockText(instant, timeZone) });

/** The same of a date and time as they were typed, given as if they were in UTC: no zone shifts what the person reads. */
export const typedMomentText = (typed: Date) => momentText(typed, 'UTC');
