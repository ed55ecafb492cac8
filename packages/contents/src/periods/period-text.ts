import type { Edtf } from 'edtf';
import type { LocaleName } from '../texts/locale-name.ts';
import { parseEdtf } from './parse-edtf.ts';

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

const words = {
  FR: {
    about: (date: string) => `vers ${date}`,
    noYear: (date: string) => `${date} (année non précisée)`,
    years: (from: string, to: string) => `de ${from} à ${to}`,
    days: (from: string, to: string) => `du ${from} au ${to}`,
    since: (from: string) => `depuis ${from}`,
    until: (to: string) => `jusqu’à ${to}`,
    first: '1er',
  },
  EN: {
    about: (date: string) => `around ${date}`,
    noYear: (date: string) => `${date} (year not stated)`,
    years: (from: string, to: string) => `from ${from} to ${to}`,
    days: (from: string, to: string) => `from ${from} to ${to}`,
    since: (from: string) => `since ${from}`,
    until: (to: string) => `until ${to}`,
    first: '1',
  },
} as const;

/** A period as one reads it: "2022–2024", "9 mai 2022", "du 7 décembre 2017 au 10 mai 2018", "6 juillet (année non précisée)". */
export function periodText(period: string, locale: LocaleName): string {
  const { lower, upper } = endsOf(parseEdtf(period));
  const areYears = lower?.values.length === 1 && upper?.values.length === 1;
  return areYears ? `${dateText(lower, locale)}–${dateText(upper, locale)}` : spokenPeriod(period, locale);
}

/** A period as one says it: "de 2022 à 2024". */
export function spokenPeriod(period: string, locale: LocaleName): string {
  const parsed = parseEdtf(period);
  if (parsed.type !== 'Interval') return dateText(parsed, locale);
  const { lower, upper } = endsOf(parsed);
  if (lower && upper) {
    const areDays = lower.values.length === 3 && upper.values.length === 3;
    return words[locale][areDays ? 'days' : 'years'](dateText(lower, locale), dateText(upper, locale));
  }
  if (lower) return words[locale].since(dateText(lower, locale));
  if (upper) return words[locale].until(dateText(upper, locale));
  return period;
}

/** The ends of an interval; null where one is open (edtf has Infinity there) or unknown. */
function endsOf({ lower, upper }: Edtf): { lower: Edtf | null; upper: Edtf | null } {
  return { lower: isDate(lower) ? lower : null, upper: isDate(upper) ? upper : null };
}

const isDate = (end: Edtf['lower']): end is Edtf => typeof end === 'object' && end !== null;

function dateText(date: Edtf, locale: LocaleName): string {
  const [year, month, day] = date.values;
  if (year === undefined) return date.edtf;
  const parts = [
    day === undefined ? null : day === 1 ? words[locale].first : String(day),
    month === undefined ? null : months[locale][month],
  ].filter((part) => part != null);
  const yearIsStated = !date.unspecified?.is('year');
  const text = [...parts, ...(yearIsStated ? [String(year)] : [])].join(' ');
  if (!yearIsStated) return words[locale].noYear(text);
  return date.approximate?.value || date.uncertain?.value ? words[locale].about(text) : text;
}
