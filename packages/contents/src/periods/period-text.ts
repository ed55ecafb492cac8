import { periodGrammars, type SaidDate } from '@akto-figures/quantity/periods';
import { type LocaleName, languageOf } from '../texts/locale-name.ts';
import { months } from './calendar.ts';
import { isEdtf } from './is-edtf.ts';

/** A period as one reads it: "2022–2024", "9 mai 2022", "du 9 au 12 mai 2022", "2e trimestre 2022", "jusqu’en 2024". */
export function periodText(period: string, locale: LocaleName): string {
  const { from, to } = endsOf(period);
  // "2021~/2024" has an end that the dash would hide behind the other.
  const areYears = from?.precision === 'year' && to?.precision === 'year' && !from.isAbout && !to.isAbout;
  return areYears ? `${from.year}–${to.year}` : spokenPeriod(period, locale);
}

/** A period as one says it: "de 2022 à 2024". */
export function spokenPeriod(period: string, locale: LocaleName): string {
  const { from, to, isSpan } = endsOf(period);
  const { say } = periodGrammars[languageOf(locale)];
  if (!isSpan) return from ? say.alone(saidIn(locale, from)) : period;
  if (from && to)
    return partOfYear(period, locale) ?? say.span(saidIn(locale, from, leftOf(from, to)), saidIn(locale, to));
  if (from) return say.since(saidIn(locale, from));
  return to ? say.until(saidIn(locale, to)) : period;
}

/** A quarter or a half of a year by its name; null where a period is none. */
export function partOfYear(period: string, locale: LocaleName): string | null {
  const [, year, first, sameYear, last] = /^(\d{4})-(\d\d)\/(\d{4})-(\d\d)$/.exec(period) ?? [];
  if (year === undefined || year !== sameYear) return null;
  const [from, to] = [Number(first), Number(last)];
  for (const [part, length] of partLengths) {
    if (to === from + length - 1 && to % length === 0)
      return periodGrammars[languageOf(locale)].say.part(part, to / length, year);
  }
  return null;
}

const partLengths = [
  ['quarter', 3],
  ['half', 6],
] as const;

/** A date as it is stated. */
interface StatedDate {
  readonly precision: 'year' | 'month' | 'day';
  /** Null where it is not stated. */
  readonly year: string | null;
  /** From 0. */
  readonly month: number;
  readonly day: number;
  readonly isAbout: boolean;
}

/** The ends of a period; null where one is open. */
function endsOf(period: string): { from: StatedDate | null; to: StatedDate | null; isSpan: boolean } {
  if (!isEdtf(period)) throw new RangeError('This text is no period that the hub keeps.');
  const [first = '', last] = period.split('/');
  return { from: dateOf(first), to: last === undefined ? null : dateOf(last), isSpan: last !== undefined };
}

function dateOf(text: string): StatedDate | null {
  const found = /^(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?(~?)$/.exec(text);
  if (!found) return null;
  const [, year = '', month, day, about] = found;
  return {
    precision: day ? 'day' : month ? 'month' : 'year',
    year: year === 'XXXX' ? null : year,
    month: Number(month ?? 1) - 1,
    day: Number(day ?? 1),
    isAbout: about === '~',
  };
}

/** A date without its year, or without its month as well, where the end of the same span says them. */
type Left = 'all' | 'noYear' | 'dayOnly';

/** What the first of two dates need not say. */
function leftOf(from: StatedDate, to: StatedDate): Left {
  if (from.isAbout || to.isAbout || from.year !== to.year) return 'all';
  if (from.precision !== to.precision || from.precision === 'year') return 'all';
  return from.precision === 'day' && from.month === to.month ? 'dayOnly' : 'noYear';
}

/** A date in the words of a language, as its sentences take it. */
function saidIn(locale: LocaleName, date: StatedDate, left: Left = 'all'): SaidDate {
  const { precision, year, month, day, isAbout } = date;
  const language = languageOf(locale);
  const parts = [
    ...(precision === 'day' ? [periodGrammars[language].dayOfMonth(day)] : []),
    ...(precision !== 'year' && left !== 'dayOnly' ? [months[language][month] ?? ''] : []),
    ...(year !== null && left === 'all' ? [year] : []),
  ];
  return { text: parts.join(' '), precision, isAbout, hasYear: year !== null };
}
