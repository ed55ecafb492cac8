import { language } from './language.ts';

const inParis = (options: Intl.DateTimeFormatOptions, timeZone = 'Europe/Paris') =>
  new Intl.DateTimeFormat(language() === 'en' ? 'en-GB' : 'fr-FR', { timeZone, ...options });

/** A day in Paris: "3 mars 2026", "1er janvier 2026". */
export function dayText(instant: string | Date, timeZone?: string): string {
  const text = inParis({ day: 'numeric', month: 'long', year: 'numeric' }, timeZone).format(
    new Date(instant),
  );
  return language() === 'fr'
    ? text.replace(/^1 /, '1er ').replaceAll(' ', '\u00a0')
    : text.replaceAll(' ', '\u00a0');
}

/** The time in Paris: "9 h 30", "09:30". */
export function clockText(instant: string | Date, timeZone?: string): string {
  const parts = inParis({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }, timeZone).formatToParts(
    new Date(instant),
  );
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  if (language() === 'en') return `${of('hour').padStart(2, '0')}:${of('minute')}`;
  return of('minute') === '00'
    ? `${Number(of('hour'))}\u00a0h`
    : `${Number(of('hour'))}\u00a0h\u00a0${of('minute')}`;
}

/** Both: "3 mars 2026 à 9 h 30". */
export const momentText = (instant: string | Date, timeZone?: string) =>
  `${dayText(instant, timeZone)} ${language() === 'fr' ? 'à' : 'at'} ${clockText(instant, timeZone)}`;

/** The same of a date and time as they were typed, given as if they were in UTC: no zone shifts what the person reads. */
export const typedMomentText = (typed: Date) => momentText(typed, 'UTC');
