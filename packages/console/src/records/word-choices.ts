import { type Field, isOneOf, languages, type Words } from '@akto-figures/contents';
import { inEachLanguage, type Unit, units } from '@akto-figures/quantity';

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const unitChoices: Readonly<Record<string, Words>> = Object.fromEntries(
  (Object.keys(units) as Unit[]).map((unit) => {
    return [unit.toUpperCase(), inEachLanguage((each) => capital(units[unit][each].many))];
  }),
);

const languageChoices: Readonly<Record<string, Words>> = Object.fromEntries(
  Object.entries(languages).map(([language, { called }]) => [language, called]),
);

/** The words that a field’s value is chosen of, and how a person reads each; null where it is not chosen. */
export function wordChoices(holds: Field['holds']): Readonly<Record<string, Words>> | null {
  if (holds === 'unit') return unitChoices;
  if (holds === 'language') return languageChoices;
  return isOneOf(holds) ? holds.words : null;
}
