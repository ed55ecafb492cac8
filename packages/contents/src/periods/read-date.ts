import type { Locale } from '@akto-figures/quantity';
import { periodGrammars } from '@akto-figures/quantity/periods';
import { daysIn, daysLater, months, weekdayOf, weekdays } from './calendar.ts';
import { isDay } from './is-day.ts';
import { firstOf, type Meaning, meaning } from './meaning.ts';
import { yearNotStated } from './period-words.ts';
import { plainWords } from './plain-words.ts';

/** A year, a month or a day: "2022", "sept. 2023", "lundi 9 mai 2022", "31/12/23". Reads what `plainWords` leaves. */
export function readDate(text: string, language: Locale): Meaning | null {
  return firstOf(text, [
    readIso,
    (digits) => readDigits(digits, language),
    readWithWeekday,
    readWords,
    readMonth,
    readWithoutYear,
  ]);
}

function readIso(text: string): Meaning | null {
  const [, year, month, day] = /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|-(\d\d))?$/.exec(text) ?? [];
  if (year === undefined) return null;
  if (text.length === 4) return meaning(year);
  if (day === undefined) return monthOf(year, Number(text.slice(5)));
  return dayOf(year, Number(month), Number(day));
}

/**
 * Day, month and year stand in the order of Europe. In English they may also stand in that of America: "04/05/2022" is asked about,
 * and "12/31/2022" is the last day of the year.
 */
function readDigits(text: string, language: Locale): Meaning | null {
  const [, month = '', yearOfMonth] = /^(\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  if (yearOfMonth) return monthOf(yearOfMonth, Number(month));
  const [, first, mark, second, years] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)$/.exec(text) ?? [];
  if (years === undefined) return null;
  const year = yearOf(years);
  const european = dayOf(year, Number(second), Number(first));
  if (!periodGrammars[language].monthMayComeFirst || mark === '.') return european;
  const american = dayOf(year, Number(first), Number(second));
  const whole = [european, american].filter((each): each is Meaning => each !== null && !each.fault);
  const edtfs = [...new Set(whole.flatMap((each) => each.edtfs))];
  return edtfs.length > 0 ? { edtfs } : (european ?? american);
}

/** The weekday is checked: of a day and a weekday that differ, one is a slip. */
function readWithWeekday(text: string): Meaning | null {
  const [, name = '', rest = ''] = /^(?:le |on )?([a-z]{3,9})\.?,? (.+)$/.exec(text) ?? [];
  const weekday = indexOf(name, namesOfWeekdays);
  if (weekday === null) return null;
  const found = firstOf(rest, [readIso, readWords, readWithoutYear]);
  const [day] = found?.edtfs ?? [];
  // "Mar 2022" is March, and no Tuesday ("mar.").
  if (day?.length !== 10) return null;
  if (found?.fault || weekdayOf(day) === weekday) return found;
  const later = (weekday - weekdayOf(day) + 7) % 7;
  const nearest = daysLater(day, later > 3 ? later - 7 : later);
  return { edtfs: [day, nearest], fault: { code: 'wrongWeekday', day } };
}

const ordinal = '(?:er|e|eme|st|nd|rd|th)?';

const written = [
  // "9 mai 2022", "1er mai 22", "9-May-2022"
  new RegExp(
    `^(?:le |the )?(?<day>\\d{1,2})${ordinal}[ -](?:of )?(?<month>[a-z]{3,9})\\.?,?[ -]'?(?<year>\\d{4}|\\d\\d)$`,
  ),
  // "May 9, 2022"
  new RegExp(`^(?<month>[a-z]{3,9})\\.? (?<day>\\d{1,2})${ordinal},? (?<year>\\d{4})$`),
];

function readWords(text: string): Meaning | null {
  for (const form of written) {
    const { day, month = '', year } = form.exec(text)?.groups ?? {};
    const number = indexOf(month, namesOfMonths);
    if (year === undefined || number === null) continue;
    return dayOf(yearOf(year), number + 1, Number(day));
  }
  return null;
}

function readMonth(text: string): Meaning | null {
  const [, name = '', mark, years] =
    /^([a-z]{3,9})\.?,? ?(?:d'|de |of |[-/])?('?)(\d{4}|\d\d)$/.exec(text) ?? [];
  const month = indexOf(name, namesOfMonths);
  if (years === undefined || month === null) return null;
  const found = monthOf(yearOf(years), month + 1);
  if (years.length === 4 || mark || !found) return found;
  // Excel writes May 2022 as "mai-22", and people so the 22nd of May.
  const day = dayWithoutYear(month + 1, Number(years));
  return day ? meaning(...found.edtfs, day) : found;
}

/** "6 juillet (année non précisée)" is how the hub writes such a day; without these words its year is asked for. */
function readWithoutYear(text: string): Meaning | null {
  const [, date = '', stated] = beforeNotStated.exec(text) ?? [];
  const [, day, name, first, second] = dayAndMonth.exec(date) ?? [];
  const month = indexOf(name ?? first ?? date, namesOfMonths);
  if (month === null) return null;
  const edtf = dayWithoutYear(month + 1, Number(day ?? second ?? 0));
  if (edtf && stated) return meaning(edtf);
  return { edtfs: edtf ? [edtf] : [], fault: { code: 'noYear' } };
}

const beforeNotStated = new RegExp(`^(.+?)( \\(${yearNotStated})?$`);
const dayAndMonth = new RegExp(
  `^(?:(\\d{1,2})${ordinal} ([a-z]{3,9})\\.?|([a-z]{3,9})\\.? (\\d)${ordinal})$`,
);

function dayWithoutYear(month: number, day: number): string | null {
  // Of a year that is not stated, 29 February may be.
  const text = `-${two(month)}-${two(day)}`;
  return isDay(`2000${text}`) ? `XXXX${text}` : null;
}

/** The year of two digits: from 1950 to 2049. Whatever the day on which it is read, the same text is the same year. */
export const yearOf = (digits: string): string =>
  digits.length === 4 ? digits : `${Number(digits) < 50 ? 20 : 19}${digits}`;

function monthOf(year: string, month: number): Meaning | null {
  return month >= 1 && month <= 12 ? meaning(`${year}-${two(month)}`) : null;
}

function dayOf(year: string, month: number, day: number): Meaning | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const inMonth = `${year}-${two(month)}`;
  if (day <= daysIn(inMonth)) return meaning(`${inMonth}-${two(day)}`);
  return { edtfs: [inMonth], fault: { code: 'noSuchDay', month: inMonth } };
}

const two = (number: number): string => String(number).padStart(2, '0');

const namesOfMonths = Object.values(months).map((names) => names.map(plainWords));
const namesOfWeekdays = Object.values(weekdays).map((names) => names.map(plainWords));

/** The place of a name in its list, written in full or by its first letters: "sept" is the month at 8; "jui" is two months. */
function indexOf(name: string, lists: readonly (readonly string[])[]): number | null {
  for (const names of lists) {
    const whole = names.indexOf(name);
    if (whole >= 0) return whole;
  }
  if (name.length < 3) return null;
  for (const names of lists) {
    const found = names.flatMap((each, at) => (each.startsWith(name) ? [at] : []));
    if (found.length === 1) return found[0] ?? null;
  }
  return null;
}
