import { clockInWords, dayInWords, momentInWords } from '@akto-figures/contents/times';
import { language } from './language.ts';

// A day stays on one line wherever it stands.
const onOneLine = (day: string) => day.replaceAll(' ', '\u00a0');

/** A day in Paris: "3 mars 2026", "1er janvier 2026". */
export const dayText = (instant: string | Date, timeZone?: string): string =>
  onOneLine(dayInWords(instant, language(), timeZone));

/** The time in Paris: "9 h 30", "09:30". */
export const clockText = (instant: string | Date, timeZone?: string): string =>
  clockInWords(instant, language(), timeZone);

/** Both: "3 mars 2026 à 9 h 30". */
export const momentText = (instant: string | Date, timeZone?: string): string =>
  momentInWords(instant, language(), timeZone).replace(dayInWords(instant, language(), timeZone), onOneLine);

/** The same of a date and time as they were typed, given as if they were in UTC: no zone shifts what the person reads. */
export const typedMomentText = (typed: Date) => momentText(typed, 'UTC');
