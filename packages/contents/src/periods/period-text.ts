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
  const say = words[locale];
  if (!isSpan) return from ? say.alone(from) : period;
  if (from && to) return partOfYear(period, locale) ?? say.span(from, to);
  if (from) return say.since(from);
  return to ? say.until(to) : period;
}

/** A quarter or a half of a year by its name; null where a period is none. */
export function partOfYear(period: string, locale: LocaleName): string | null {
  const [, year, first, sameYear, last] = /^(\d{4})-(\d\d)\/(\d{4})-(\d\d)$/.exec(period) ?? [];
  if (year === undefined || year !== sameYear) return null;
  const [from, to] = [Number(first), Number(last)];
  for (const [part, length] of partLengths) {
    if (to === from + length - 1 && to % length === 0) return words[locale].part(part, to / length, year);
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

function dateText(
  { precision, year, month, day }: StatedDate,
  locale: LocaleName,
  left: Left = 'all',
): string {
  const first = locale === 'FR' && day === 1 ? '1er' : String(day);
  const parts = [
    ...(precision === 'day' ? [first] : []),
    ...(precision !== 'year' && left !== 'dayOnly' ? [months[languageOf(locale)][month] ?? ''] : []),
    ...(year !== null && left === 'all' ? [year] : []),
  ];
  return parts.join(' ');
}

const ordinals = {
  FR: ['1er', '2e', '3e', '4e'],
  EN: ['first', 'second', 'third', 'fourth'],
} as const;

interface Say {
  alone(date: StatedDate): string;
  span(from: StatedDate, to: StatedDate): string;
  since(from: StatedDate): string;
  until(to: StatedDate): string;
  part(part: 'quarter' | 'half', number: number, year: string): string;
}

const french: Say = {
  alone(date) {
    const text = dateText(date, 'FR');
    if (date.year === null) return `${text} (année non précisée)`;
    if (!date.isAbout) return text;
    return date.precision === 'day' ? `vers le ${text}` : `vers ${text}`;
  },
  span(from, to) {
    const first = aboutFrench(dateText(from, 'FR', leftOf(from, to)), from);
    const start =
      from.precision === 'day' ? `du ${first}` : /^[ao]/.test(first) ? `d’${first}` : `de ${first}`;
    return `${start} ${to.precision === 'day' ? 'au' : 'à'} ${aboutFrench(dateText(to, 'FR'), to)}`;
  },
  since: (from) =>
    `depuis ${from.precision === 'day' ? 'le ' : ''}${aboutFrench(dateText(from, 'FR'), from)}`,
  until: (to) => `${to.precision === 'day' ? 'jusqu’au' : 'jusqu’en'} ${aboutFrench(dateText(to, 'FR'), to)}`,
  part: (part, number, year) =>
    `${ordinals.FR[number - 1]}\u00a0${part === 'quarter' ? 'trimestre' : 'semestre'} ${year}`,
};

// "Vers" takes no preposition beside it: "depuis 2021 environ".
const aboutFrench = (text: string, { isAbout }: StatedDate): string => (isAbout ? `${text} environ` : text);

const english: Say = {
  alone: (date) =>
    date.year === null
      ? `${dateText(date, 'EN')} (year not stated)`
      : aboutEnglish(dateText(date, 'EN'), date),
  span: (from, to) =>
    `from ${aboutEnglish(dateText(from, 'EN', leftOf(from, to)), from)} to ${aboutEnglish(dateText(to, 'EN'), to)}`,
  since: (from) => `since ${aboutEnglish(dateText(from, 'EN'), from)}`,
  until: (to) => `until ${aboutEnglish(dateText(to, 'EN'), to)}`,
  part: (part, number, year) => `${ordinals.EN[number - 1]} ${part} of ${year}`,
};

const aboutEnglish = (text: string, { isAbout }: StatedDate): string => (isAbout ? `around ${text}` : text);

const words: Readonly<Record<LocaleName, Say>> = { FR: french, EN: english };
