import { grammars } from './languages/grammars.ts';
import type { Locale } from './locales.ts';
import { isDecimalBeside } from './separators.ts';
import type { AnyUnit } from './units.ts';

/**
 * The number in digits as the language sets them: "1 780" with U+202F, "1,780"; U+2212 for minus.
 *
 * A value such as 1.234 would be read back as 1234 by half of Europe, and `parse` refuses it as ambiguous. So three
 * decimals after one to three digits get one more zero: "1,2340" can only be a fraction. Beside `%` or "millions" it can be
 * nothing else, and stays as it is: "4,125 %".
 * @param number canonical decimal text.
 */
export function writeDigits(
  number: string,
  locale: Locale,
  beside: { readonly unit: AnyUnit | null; readonly isScaled: boolean },
): { minus: string; digits: string } {
  const { group, decimal, minus } = grammars[locale].typography;
  const isNegative = number.startsWith('-');
  const [whole = '', fraction = ''] = (isNegative ? number.slice(1) : number).split('.');
  const isThreeAfterThree = fraction.length === 3 && whole.length <= 3 && whole !== '0';
  const couldBeThousands = isThreeAfterThree && !isDecimalBeside(locale, beside);
  const decimals = couldBeThousands ? `${fraction}0` : fraction;
  const digits = decimals === '' ? grouped(whole, group) : `${grouped(whole, group)}${decimal}${decimals}`;
  return { minus: isNegative ? minus : '', digits };
}

function grouped(whole: string, group: string): string {
  const first = whole.length % 3;
  const groups = first === 0 ? [] : [whole.slice(0, first)];
  for (let at = first; at < whole.length; at += 3) groups.push(whole.slice(at, at + 3));
  return groups.join(group);
}
