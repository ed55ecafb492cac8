import { type Locale, languageTags } from '@akto-figures/quantity/locales';
import { timesWords } from '../../messages/generated/times.ts';

// All that the hub says of an instant it says on the clocks of Paris, wherever it runs.
const partsOf = (
  instant: string | Date,
  language: Locale,
  options: Intl.DateTimeFormatOptions,
  timeZone = 'Europe/Paris',
): readonly Intl.DateTimeFormatPart[] =>
  new Intl.DateTimeFormat(languageTags[language], { timeZone, ...options }).formatToParts(new Date(instant));

/** A day: "3 mars 2026", "1er janvier 2026". */
export const dayInWords = (instant: string | Date, language: Locale, timeZone?: string): string =>
  partsOf(instant, language, { day: 'numeric', month: 'long', year: 'numeric' }, timeZone)
    .map(({ type, value }) => (type === 'day' ? timesWords[language].day({ day: Number(value) }) : value))
    .join('');

/** The time: "9 h 30", "09:30"; with spaces that never wrap. */
export function clockInWords(instant: string | Date, language: Locale, timeZone?: string): string {
  const parts = partsOf(
    instant,
    language,
    { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' },
    timeZone,
  );
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const { hourDigits, clock } = timesWords[language];
  const hour = String(Number(of('hour'))).padStart(Number(hourDigits), '0');
  return clock({ hour, minute: of('minute') });
}

/** Both: "3 mars 2026 à 9 h 30". */
export const momentInWords = (instant: string | Date, language: Locale, timeZone?: string): string =>
  timesWords[language].moment({
    day: dayInWords(instant, language, timeZone),
    clock: clockInWords(instant, language, timeZone),
  });
