import { isEdtf } from './is-edtf.ts';
import { months } from './period-text.ts';

// "de décembre 2022 à décembre 2024" has 33.
const longestPeriod = 100;

/**
 * A period as people type it, as EDTF: "2022-2024", "de mai 2022 à 2024", "depuis 2021", "09/05/2022", "vers 2020", or EDTF
 * itself; null where it is none of these. Nothing is guessed: "22" is no year.
 */
export function readPeriod(given: string): string | null {
  const text = given.trim();
  if (text.length > longestPeriod) return null;
  if (isEdtf(text)) return inOne(text);
  const words = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ');
  for (const [pattern, write] of forms) {
    const found = pattern.exec(words);
    const dates = found?.slice(1).map(readDate);
    if (!dates?.every((date) => date !== null)) continue;
    const period = inOne(write(...dates));
    if (isEdtf(period)) return period;
  }
  return null;
}

/** In which words dates stand, the most telling first; each group is a date. */
const forms: readonly (readonly [RegExp, (...dates: string[]) => string])[] = [
  [/^(?:depuis|à partir d[eu]|since|from)(?: le| l'année| l'an)? (.+?)(?: on)?$/, (from) => `${from}/..`],
  [/^(?:jusqu'(?:en|à|au)|until|up to|till) (.+)$/, (to) => `../${to}`],
  [/^(?:vers|environ|autour d[eu]|around|about|circa) (.+)$/, (date) => `${date}~`],
  [/^(?:de|du|entre|from|between) (.+) (?:à|au|et|to|and|until) (.+)$/, (from, to) => `${from}/${to}`],
  [/^(.+?) (?:à|au|to|until|-|–|—) (.+)$/, (from, to) => `${from}/${to}`],
  [/^(\d{4}) ?[-–—/] ?(\d{4})$/, (from, to) => `${from}/${to}`],
  [/^(.+)$/, (date = '') => date],
];

function readDate(text: string): string | null {
  if (/^\d{4}(-\d\d(-\d\d)?)?$/.test(text)) return text;
  // Day, month and year stand in the order of Europe.
  const digits = /^(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})$/.exec(text);
  if (digits) return dateOf(digits[3], Number(digits[2]), digits[1]);
  const words = /^(?:le )?(?:(\d{1,2})(?:er|st|nd|rd|th)? )?(\p{L}+)\.? (\d{4})$/u.exec(text);
  return words ? dateOf(words[3], monthOf(words[2] ?? ''), words[1]) : null;
}

function dateOf(year: string | undefined, month: number, day: string | undefined): string | null {
  if (year === undefined || month < 1 || month > 12) return null;
  const parts = [year, String(month).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])];
  return parts.join('-');
}

/** The month of a name, from 1; 0 where it is none. */
function monthOf(name: string): number {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{Diacritic}/gu, '')
      .toLowerCase();
  const found = Object.values(months).map((names) =>
    names.findIndex((month) => plain(month) === plain(name)),
  );
  return Math.max(...found) + 1;
}

/** A period that ends as it begins is one date. */
function inOne(period: string): string {
  const [from, to] = period.split('/');
  return from !== undefined && from === to ? from : period;
}
