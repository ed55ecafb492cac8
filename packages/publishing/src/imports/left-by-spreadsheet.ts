import { contentValue, type FigureContent } from '@akto-figures/contents';
import {
  formatValue,
  inEachLanguage,
  type Locale,
  languageTags,
  locales,
  type Units,
} from '@akto-figures/quantity';
import type { Meaning } from './columns.ts';

/**
 * Whether a cell says no more than what a spreadsheet program leaves of a text that it takes for a number or a date, or saves in
 * the letters of Windows: "05" becomes "5", "1-2" becomes "01-févr", a narrow space "?". Nobody has meant that as a change.
 */
export function isLeftOf(said: string, stood: string): boolean {
  const [left, before] = [said.trim(), stood.trim()];
  return isInWindowsLetters(left, before) || isNumberOf(left, before) || isDateOf(left, before);
}

/** The same of a cell that cannot be read alone: what stands says what it was. */
export function saysWhatStands(
  { meaning, text, language }: { meaning: Meaning; text: string; language: Locale },
  stands: FigureContent,
  units: Units,
): boolean {
  if (meaning === 'period') return isLeftOf(text, stands.period ?? '');
  if (meaning === 'number') return isLeftOf(text, stands.quantity?.number ?? '');
  if (meaning !== 'value') return false;
  const value = contentValue(stands, units);
  return value !== null && !('fault' in value) && isLeftOf(text, formatValue(value, { locale: language }));
}

const windowsLetters = new Set(
  new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
);
/** Some dashes are saved as the hyphen that they look like. */
const bare = (text: string) => text.replaceAll(/[\u2010-\u2012\u2212]/g, '-').replaceAll(/\s/gu, '');

function isInWindowsLetters(left: string, before: string): boolean {
  if (!left.includes('?')) return false;
  // Each half of a letter beyond the first 65,536 is lost by itself.
  const kept = before.split('').map((each) => (windowsLetters.has(each) ? each : '?'));
  return bare(left) === bare(kept.join('').replaceAll('’', "'")) || bare(left) === bare(kept.join(''));
}

const plainNumber = (text: string): number =>
  /^[+-]?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;

function isNumberOf(left: string, before: string): boolean {
  const number = plainNumber(before);
  if (Number.isNaN(number)) return false;
  // What has more than eleven digits is shown with six of them.
  const short = /^\d(?:[.,]\d{1,5})?E\+\d{1,3}$/i.test(left) ? Number(left.replace(',', '.')) : Number.NaN;
  return left.replace(',', '.') === String(number) || short === Number(number.toPrecision(6));
}

const monthNames = inEachLanguage((locale) => {
  const name = new Intl.DateTimeFormat(languageTags[locale], { month: 'short', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => name.format(Date.UTC(2000, month)).replace('.', ''));
});

/** The months that a word may name, in any language: from 1 to 12. */
const monthsNamed = (word: string): number[] =>
  locales.flatMap((locale) =>
    monthNames[locale].flatMap((name, at) =>
      word.length >= 3 && (name.startsWith(word) || word.startsWith(name)) ? [at + 1] : [],
    ),
  );

/** A day, a month and the last two digits of a year, as far as a text says them; all that it may say. */
const dated = (day: number | null, month: number, year: number | null): string[] =>
  month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= 31))
    ? [[day, month, year === null ? null : year % 100].join(' ')]
    : [];

function isDateOf(left: string, before: string): boolean {
  const shown = shownDate(left);
  return shown.length > 0 && written(before).some((each) => shown.includes(each));
}

/** What a date in a cell may be: "01-févr", "mai-22", "09/05/2022". */
function shownDate(text: string): string[] {
  const [, day, dayMonth = ''] = /^(\d{1,2})[- ](\p{L}+)\.?$/u.exec(text.toLowerCase()) ?? [];
  if (day) return monthsNamed(dayMonth).flatMap((month) => dated(Number(day), month, null));
  const [, month = '', year] = /^(\p{L}+)\.?[- ](?:\d{2})?(\d{2})$/u.exec(text.toLowerCase()) ?? [];
  if (year) return monthsNamed(month).flatMap((each) => dated(null, each, Number(year)));
  const [, one, other, ofYear] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)?.map(Number) ?? [];
  if (one === undefined || other === undefined || ofYear === undefined) return [];
  return [...dated(one, other, ofYear), ...dated(other, one, ofYear)];
}

/** What a program may take a text for: "1-2" is the first of February, the second of January or January 2002. */
function written(text: string): string[] {
  const [one, other, third] = /^\d{1,4}(?:[-/]\d{1,4}){1,2}$/.test(text)
    ? text.split(/[-/]/).map(Number)
    : [];
  if (one === undefined || other === undefined) return [];
  if (third !== undefined) {
    return one > 31 ? dated(third, other, one) : [...dated(one, other, third), ...dated(other, one, third)];
  }
  if (one > 31) return dated(null, other, one);
  return [...dated(one, other, null), ...dated(other, one, null), ...dated(null, one, other)];
}
