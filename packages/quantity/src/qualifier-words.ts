import { grammars } from './languages/grammars.ts';
import type { Locale } from './locales.ts';
import type { Qualifier } from './qualifiers.ts';
import { type AnyUnit, isMeasure, unitWords } from './units.ts';

/** A qualifier as it stands before a number of this unit: "fewer than" 50 contracts, "less than" 50 days, "less than" 50%. */
export function qualifierWords(qualifier: Qualifier, unit: AnyUnit | null, locale: Locale): string {
  const { wording, countWording } = grammars[locale];
  const isCounted = unit !== null && !isMeasure(unit) && unitWords(unit).symbol === undefined;
  return (isCounted ? countWording[qualifier] : undefined) ?? wording[qualifier];
}
