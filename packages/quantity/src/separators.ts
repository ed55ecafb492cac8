import { grammars } from './languages/grammars.ts';
import type { Locale } from './locales.ts';
import type { Reading } from './read-digits.ts';
import type { Unit } from './units.ts';

/** What is known of the number beside its digits. */
interface Company {
  readonly unit: Unit | null;
  readonly isCount: boolean;
  readonly isScaled: boolean;
}

/**
 * Of the two readings of "1.234", the one that its company leaves in a French text; both where it leaves both.
 *
 * - A comma before `%`, `€` or "millions" is a decimal one: "3,718 millions". No French text groups so there.
 * - A dot before digits that end in zero and a counted noun groups: "852.000 contrats". What is counted is whole, and
 *   nobody prints a decimal part with a needless zero of it.
 * @param digits as they are written, first thousands, then the fraction among the readings.
 */
export function separatorSettled(
  readings: readonly Reading[],
  digits: string,
  locale: Locale,
  { unit, isCount, isScaled }: Company,
): readonly Reading[] {
  const [thousands, fraction] = readings;
  if (!thousands || !fraction || grammars[locale].typography.decimal !== ',') return readings;
  if (digits.includes(',') && (isScaled || unit === 'percent' || unit === 'euro')) return [fraction];
  if (digits.includes('.') && isCount && !isScaled && digits.endsWith('0')) return [thousands];
  return readings;
}
