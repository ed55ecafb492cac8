import { type Field, isOneOf, languages, type Words } from '@akto-figures/contents';

const languageChoices: Readonly<Record<string, Words>> = Object.fromEntries(
  Object.entries(languages).map(([language, { called }]) => [language, called]),
);

/** The words that a field’s value is chosen of, and how a person reads each; null where it is not chosen of a few. */
export function wordChoices(holds: Field['holds']): Readonly<Record<string, Words>> | null {
  if (holds === 'language') return languageChoices;
  return isOneOf(holds) ? holds.words : null;
}
