import { type Field, isOneOf, languages, type Words } from '@akto-figures/contents';
import { type AnyUnit, inEachLanguage, unitKey, unitWords, valueUnits } from '@akto-figures/quantity';
import { knownUnits } from '../units/known-units.ts';

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const unitChoices = (): Readonly<Record<string, Words>> =>
  Object.fromEntries(
    [...(Object.keys(valueUnits) as AnyUnit[]), ...knownUnits().own].map((unit) => {
      return [unitKey(unit), inEachLanguage((each) => capital(unitWords(unit)[each].many))];
    }),
  );

const languageChoices: Readonly<Record<string, Words>> = Object.fromEntries(
  Object.entries(languages).map(([language, { called }]) => [language, called]),
);

/** The words that a field’s value is chosen of, and how a person reads each; null where it is not chosen. */
export function wordChoices(holds: Field['holds']): Readonly<Record<string, Words>> | null {
  if (holds === 'unit') return unitChoices();
  if (holds === 'language') return languageChoices;
  return isOneOf(holds) ? holds.words : null;
}
