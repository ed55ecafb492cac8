import { grammars } from './languages/grammars.ts';
import type { Locale } from './locales.ts';
import type { ScaledDigits } from './read-digits.ts';
import type { AnyUnit } from './units.ts';

/** What is known of the number beside its digits. */
interface Company {
  readonly unit: AnyUnit | null;
  readonly isCount: boolean;
  readonly isScaled: boolean;
}

/**
 * Whether a language's decimal mark is one for certain before what stands there: "3,718 millions", "4.125%". No French text
 * groups by a comma before euros; an English one that is written in France may have "€1.234" for thousands.
 */
export function isDecimalBeside(
  locale: Locale,
  { unit, isScaled }: { readonly unit: AnyUnit | null; readonly isScaled: boolean },
): boolean {
  const { decimal } = grammars[locale].typography;
  return isScaled || unit === 'percent' || (unit === 'euro' && decimal === ',');
}

/**
 * Of the two readings of "1.234", the one that its company leaves; both where it leaves both.
 *
 * - A decimal mark before `%` or "millions", and in French before `€`, is one.
 * - In a French text, a dot before digits that end in zero and a counted noun groups: "852.000 contrats". What is counted is whole, and
 *   nobody prints a decimal part with a needless zero of it.
 * @param digits as they are written, first thousands, then the fraction among the readings.
 */
export function separatorSettled(
  readings: readonly ScaledDigits[],
  digits: string,
  locale: Locale,
  { unit, isCount, isScaled }: Company,
): readonly ScaledDigits[] {
  const [thousands, fraction] = readings;
  if (!thousands || !fraction) return readings;
  const { decimal } = grammars[locale].typography;
  if (digits.includes(decimal) && isDecimalBeside(locale, { unit, isScaled })) return [fraction];
  if (decimal !== ',') return readings;
  if (digits.includes('.') && isCount && !isScaled && digits.endsWith('0')) return [thousands];
  return readings;
}
