import { firstLanguage } from '@akto-figures/contents';
import type { Cell } from '@akto-figures/publishing';
import {
  addLocale,
  format,
  getFormatDateInfo,
  getLocale,
  isDateFormat,
  isPercentFormat,
  tokenize,
} from 'numfmt';

/** How a cell shows its number: one of the forms that every workbook knows by its number, or a code of its own. */
export type Form = (number: number, from1904: boolean) => Cell | undefined;

/** The codes that every workbook knows by their number. Those of money differ by country, and stand in the workbook. */
const knownCodes: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

// No spreadsheet program takes a longer one, and looking at one of ten thousand characters takes a tenth of a second.
const longestCode = 255;

// Signs that no format has in its words: what stands between them is the number, whatever is written around it.
const [point, group] = ['\uE000', '\uE001'];
const marked = 'fr-FX';
let isKnown = false;
const numberIn = new RegExp(`-?\\d+(?:[ \\u00a0${group}]\\d{3})*(?:${point}\\d+)?`, 'u');

/** The form of numbers that a style of cells has, by its number and its code. */
export function formOf(id: number, given: string): Form {
  const code = given === '' ? (knownCodes[id] ?? 'General') : given;
  if (code.length > longestCode) return unshown;
  // The language of the months is the reader's here, whatever the workbook says.
  const pattern = code.replaceAll(/\[\$([^\]-]*)-[^\]]*\]/g, (_, money) => (money ? `[$${money}]` : ''));
  // Made known with the first form of a thread: a file of ours does nothing when it is imported.
  if (!isKnown) addLocale({ ...getLocale(firstLanguage), decimal: point, group }, marked);
  isKnown = true;
  if (/^general$/i.test(code)) return plainly;
  try {
    // What is no form at all says so with any number.
    format(pattern, 1, { locale: marked });
    if (isDateFormat(pattern)) return asDate(pattern);
    const isPercentage = isPercentFormat(pattern);
    const hasDigits = tokenize(pattern).some(
      ({ type, value }) => ['string', 'escaped'].includes(type) && /\d/.test(value),
    );
    return (number) => asShown(number, format(pattern, number, { locale: marked }), isPercentage, hasDigits);
  } catch {
    return unshown;
  }
}

/** A text in a cell whose form adds words to it: `"Région "@`. */
export function textForm(code: string): ((text: string) => string) | undefined {
  if (!/@/.test(code) || code.trim() === '@' || code.length > longestCode) return undefined;
  return (text) => {
    try {
      return format(code, text, { locale: firstLanguage });
    } catch {
      return text;
    }
  };
}

const unshown: Form = (number) => ({ text: exact(number), kind: 'disguised' });

/** With no form of its own: a whole number is told to its last digit, a fraction as far as a cell is wide. */
const plainly: Form = (number) => ({ text: exact(number), kind: 'number' });

function exact(number: number): string {
  if (Number.isInteger(number)) {
    const digits = String(number);
    return digits.includes('e') ? BigInt(number).toString() : digits;
  }
  const digits = String(number);
  if (digits.length <= 11 && !digits.includes('e')) return digits;
  return format('General', number, { locale: marked }).replace(point, '.').replaceAll(group, '');
}

function asShown(
  number: number,
  written: string,
  isPercentage: boolean,
  hasDigits: boolean,
): Cell | undefined {
  const text = written.replaceAll(group, '\u00a0').replaceAll(point, ',').trim();
  if (text === '') return { text: exact(number), kind: 'disguised' };
  const found = numberIn.exec(written);
  if (!found) return { text, kind: 'text' };
  const [before, after] = [
    written.slice(0, found.index).trimStart(),
    written.slice(found.index + found[0].length).trimEnd(),
  ].map((part = '') => part.replaceAll(group, '\u00a0').replaceAll(point, ','));
  let digits = found[0].replaceAll(/[ \u00a0\uE001]/gu, '').replace(point, '.');
  const inBrackets = number < 0 && before?.endsWith('(') && after?.startsWith(')');
  if (inBrackets) digits = `-${digits}`;
  const [opens, closes] = inBrackets
    ? [before?.slice(0, -1) ?? '', after?.slice(1) ?? '']
    : [before ?? '', after ?? ''];
  const isNegative = digits.startsWith('-') || /[-−]\s*$/u.test(opens);
  const held = isPercentage ? number * 100 : number;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const isSame = Math.abs(Math.abs(Number(digits)) - Math.abs(held)) <= 0.5000001 * 10 ** -decimals;
  // A form that hides the sign, or divides and does not say by what.
  const isHidden =
    (number < 0 && !isNegative && Math.abs(Number(digits)) > 0) ||
    (!isSame && !/\p{L}/u.test(opens + closes));
  if (isHidden) return { text, kind: 'disguised', holds: exact(number) };
  if (opens === '' && closes === '' && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(digits))
    return { text: digits, kind: 'number' };
  if (hasDigits) return { text, kind: 'text' };
  return {
    text,
    kind: 'text',
    shown: { before: opens, number: digits, after: closes },
    ...(!isSame && { holds: exact(number) }),
  };
}

/** A day, a month or a year, as far as the form shows it; what has words or hours beside it as it is shown. */
function asDate(pattern: string): Form {
  const { year, month, day } = getFormatDateInfo(pattern);
  const hasWords = tokenize(pattern).some(
    ({ type, value }) => ['string', 'escaped'].includes(type) && /\p{L}/u.test(value),
  );
  return (number, from1904) => {
    // Days are counted from the end of 1899, with a 29 February 1900 that never was; on old Macs from 1904.
    const serial = from1904 ? number + 1462 : number;
    const text = format(pattern, serial, { locale: firstLanguage }).trim();
    const iso = format('yyyy-mm-dd', serial, { locale: firstLanguage });
    if (!/^\d{4}-\d\d-\d\d$/.test(iso) || !year || hasWords || (day && !month)) return { text, kind: 'text' };
    return { text: iso.slice(0, day ? 10 : month ? 7 : 4), kind: 'text' };
  };
}
